/** Waiting in the histories: for a while, and never for ever. */

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** @throws when it does not end in time, with what was waited for */
export async function within<Value>(ms: number, what: string, work: Promise<Value>): Promise<Value> {
  let late: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_done, failed) => {
    late = setTimeout(() => failed(new Error(`${what} has no end within ${ms} ms`)), ms);
  });
  return Promise.race([work, end]).finally(() => clearTimeout(late));
}
