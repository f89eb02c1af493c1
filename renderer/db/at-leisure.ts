/**
 * Does a piece of work that nobody waits for, and then leaves disk and desk to others `share` times as long as it took: many pieces one right after the
 * other hold up whoever asks or saves, for seconds on a big site. `share` 0: somebody does wait.
 */
export async function atLeisure<T>(share: number, piece: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await piece();
  if (share > 0) await new Promise((done) => setTimeout(done, (performance.now() - started) * share));
  return result;
}
