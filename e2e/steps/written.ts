/** Everything that a run left on the disk, to be searched for what must not stand there. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .flatMap((file) => {
      const found = lstatSync(file);
      if (found.isDirectory()) return filesIn(file);
      return found.isFile() ? [file] : [];
    });
}

export interface Trace {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A text as it may lie in a file. */
export function textTraces(text: string): readonly Trace[] {
  return (['utf8', 'utf16le'] as const).map((coding) => ({ name: `${text} as ${coding}`, bytes: Buffer.from(text, coding) }));
}

/** Which of these files holds which trace, below `folder`. */
export function tracesIn(folder: string, files: readonly string[], traces: readonly Trace[]): readonly string[] {
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    return traces.filter((trace) => bytes.includes(trace.bytes)).map((trace) => `${path.relative(folder, file)} holds ${trace.name}`);
  });
}
