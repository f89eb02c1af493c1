/** The passphrase of encrypted files: from a file, from a pipe, or typed without being shown; asked for once. */
import { readFile } from 'node:fs/promises';
import type { ReadStream } from 'node:tty';

export interface Typed {
  readonly input: NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY' | 'setRawMode'>>;
  readonly output: { write(text: string): unknown };
}

const ENTER = /[\r\n]/;
const STOP = '\u0003';
const BACK = /[\b\u007f]/;

/** A function that answers the same passphrase each time. `file` '' = ask, with `question` where somebody sits. @throws the file system's error */
export function passphraseOf(file: string, question: string, typed: Typed): () => Promise<string> {
  let known: Promise<string> | null = null;
  return () => (known ??= file === '' ? asked(question, typed) : firstLine(file));
}

async function firstLine(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).split(ENTER)[0] ?? '';
}

async function asked(question: string, { input, output }: Typed): Promise<string> {
  const seen = input.isTTY === true;
  if (seen) output.write(question);
  if (seen) input.setRawMode?.(true);
  let text = '';
  try {
    for await (const piece of input) {
      for (const letter of String(piece)) {
        if (ENTER.test(letter)) return text;
        if (letter === STOP) return '';
        text = BACK.test(letter) ? text.slice(0, -1) : text + letter;
      }
    }
    return text;
  } finally {
    if (seen) input.setRawMode?.(false);
    if (seen) output.write('\n');
  }
}
