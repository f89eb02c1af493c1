/** What a failing database is called: the code of a sentence, and the kind of the error for the log, without anything that was typed. */

/** The error's name; never its message, in which values may stand. */
export function faultName(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

const FRAMES = 8;

/** The error's name and where it came from, a line each: for the log of what nobody expected. No message here either. */
export function faultTrace(error: unknown): readonly string[] {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at ')) : [];
  return [error instanceof Error ? error.name : typeof error, ...frames.slice(0, FRAMES)];
}

/** Why something failed: the host's code where it gives one, for which the screen has words, else the error's name. */
export function reasonOf(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : faultName(error);
}

/** `database.full`, `database.closed` (also for an answer that did not come), `database.failed`: in each case nothing was committed. */
export function faultCode(error: unknown): 'database.full' | 'database.closed' | 'database.failed' {
  const name = `${faultName(error)} ${error instanceof Error ? error.message : ''}`;
  if (name.includes('QuotaExceeded')) return 'database.full';
  if (/Unanswered|DatabaseClosed|InvalidState|VersionChange|OpenFailed|Timeout|Abort/.test(name)) return 'database.closed';
  return 'database.failed';
}
