/**
 * Does a piece of work that nobody waits for, and then leaves the database to others `share` times as long as it took: hundreds of pieces one right
 * after the other hold up every question at the desk, for seconds on a big site.
 */
export async function atLeisure<T>(share: number, piece: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await piece();
  await new Promise((done) => setTimeout(done, (performance.now() - started) * share));
  return result;
}
