/** Compiles the power cut's memory (`plsim.c`) with the machine's own compiler, once a run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

let library = '';

/** Why power cuts cannot be simulated here; '' = they can. */
export function missingForCuts(): string {
  return spawnSync('gcc', ['--version']).status === 0 ? '' : 'gcc is missing (Debian: apt-get install gcc libc6-dev)';
}

/** The library for LD_PRELOAD. Throws with the compiler's words. */
export function powerCutLibrary(): string {
  if (library !== '') return library;
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'deskbook-plsim-')), 'plsim.so');
  const source = path.join(import.meta.dirname, 'plsim.c');
  const done = spawnSync('gcc', ['-O2', '-shared', '-fPIC', '-o', file, source, '-ldl'], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`plsim.c does not compile: ${done.stderr}`);
  library = file;
  return file;
}
