/**
 * What one transaction has asked to be written and not heard of yet. The database takes its requests in the order in which they come, so that
 * what is read later sees what was written before, and nobody has to wait for one answer before asking the next thing.
 */
export class Writes {
  private asked: PromiseLike<unknown>[] = [];

  /** Its failure is told by `done`. */
  add(write: PromiseLike<unknown>): void {
    // Seen here as well, or a refusal that comes first would leave it without anybody who heard of it.
    write.then(undefined, () => undefined);
    this.asked.push(write);
  }

  /** Waits for all that was asked so far. @throws what the first of them failed of */
  async done(): Promise<void> {
    const asked = this.asked;
    this.asked = [];
    await Promise.all(asked);
  }
}
