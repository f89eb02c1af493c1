/** Sends lines to the stream, many on their way at once: one after another each would wait for the way there and back. */
import { readLine } from '@shared/journal/line';
import type { SentText } from '@shared/merge/exchange';
import type { Link } from './link';

const AT_ONCE = 32;

export interface Sending {
  /** What the stream lost of its past; goes with each line. */
  readonly cuts: string;
  /** Up to which number, without a gap, the stream has this chain. */
  heldOf(chain: string): number;
  /** The stream has it up to this number. */
  hold(chain: string, seq: number): void;
  /** This line is on its way: it may be read back before the stream has acknowledged it. */
  begun(chain: string, seq: number): void;
  /** The stream has this line now; `doubled`: it had it before. */
  sent(chain: string, seq: number, doubled: boolean): void;
}

/** @returns null when all of them are there; else what the first that failed met, and none was begun after it */
export async function sendAll(to: Link, lines: readonly SentText[], sending: Sending): Promise<{ readonly error: unknown } | null> {
  const left = lines.flatMap(({ chain, text }) => {
    const line = readLine(text);
    return line.ok ? [{ chain, text, seq: line.value.entry.seq }] : [];
  });
  const done = new Map<string, Set<number>>();
  const faults: { readonly error: unknown }[] = [];
  const one = async (): Promise<void> => {
    for (let line = left.shift(); line && faults.length === 0; line = left.shift()) {
      const { chain, seq } = line;
      if (seq <= sending.heldOf(chain)) continue;
      sending.begun(chain, seq);
      try {
        const { doubled } = await to.publish(line, sending.cuts);
        sending.sent(chain, seq, doubled);
      } catch (error) {
        faults.push({ error });
        return;
      }
      const seqs = done.get(chain) ?? new Set<number>();
      done.set(chain, seqs.add(seq));
      let held = sending.heldOf(chain);
      while (seqs.delete(held + 1)) held += 1;
      sending.hold(chain, held);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return faults[0] ?? null;
}
