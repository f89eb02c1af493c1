/** A guard in the program's own source, and the test that must fail when it is taken away. */

export interface Guard {
  /** Lines of the table in docs/reliability.md. */
  readonly lines: readonly number[];
  /** What it does, in the table's words; each guard has its own. */
  readonly says: string;
  /** Source file from the root of the repository. */
  readonly file: string;
  /** Text that stands in it exactly once, and what stands there without the guard. */
  readonly find: string;
  readonly put: string;
  /** Test file from the root of the repository, and a part of the full names of the tests in it that are run. */
  readonly test: string;
  readonly name: string;
}

/** The source without the guard. @throws a sentence when what is to be taken out does not stand there exactly once */
export function withoutGuard({ file, says, find, put }: Pick<Guard, 'file' | 'says' | 'find' | 'put'>, source: string): string {
  const found = source.split(find).length - 1;
  if (found !== 1)
    throw new Error(`the guard "${says}" stands ${found} times in ${file}, not once: faults/guards no longer fits the program`);
  // Not as a pattern: `$` stands in source text.
  return source.replace(find, () => put);
}
