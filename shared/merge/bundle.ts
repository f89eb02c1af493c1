/** A bundle: what one desk sends another without a server, as lines of a file; the same entries that a stream would carry (BY-14). */
import { z } from 'zod';
import { runningSha256 } from '../base/hash';
import { err, ok, type Result } from '../base/result';
import type { Instant } from '../base/time';
import { readLine, writeLine } from '../journal/line';
import { type Chains, lengthOf, type Sent } from './chains';

/** Raised when an older program could no longer read one. */
export const BUNDLE_FORMAT = 1;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const header = z.object({
  bundle: z.int().positive(),
  site: z.string().max(64),
  desk: z.string().max(8),
  at: z.string().max(40),
  /** Chain → number up to which the sender has it, whether it is in this bundle or not. */
  has: z.record(digest, z.int().nonnegative()),
});
const section = z.strictObject({ chain: digest });
const end = z.strictObject({ lines: z.int().nonnegative(), sum: digest });

export interface Bundle {
  /** Letter of the desk that wrote it, and when. */
  readonly desk: string;
  readonly at: Instant;
  /** Chain → number up to which the sender has it: whoever answers leaves that out. */
  readonly has: ReadonlyMap<string, number>;
  readonly sent: readonly Sent[];
  /** The end is missing or something before it was altered: the lines that are whole are there all the same, each proves itself. */
  readonly isCut: boolean;
}

export interface Writing {
  readonly site: string;
  readonly desk: string;
  readonly at: Instant;
  readonly chains: Chains;
  /** What whoever will read it has already; nothing is left out for a chain that is not there. */
  readonly known: ReadonlyMap<string, number>;
}

/** The lines of a bundle, without line breaks, one after the other, so that no bundle is ever in memory as a whole. */
export function* bundleLines({ site, desk, at, chains, known }: Writing): Generator<string> {
  const sum = runningSha256();
  let lines = 0;
  const out = (text: string): string => {
    sum.update(`${text}\n`);
    lines += 1;
    return text;
  };
  const has = Object.fromEntries([...chains].map(([chain, all]) => [chain, all.length]));
  yield out(JSON.stringify({ bundle: BUNDLE_FORMAT, site, desk, at, has }));
  for (const [chain, all] of chains) {
    const after = known.get(chain) ?? 0;
    if (after >= lengthOf(chains, chain)) continue;
    yield out(JSON.stringify({ chain }));
    for (const line of all.slice(after)) yield out(writeLine(line));
  }
  yield JSON.stringify({ lines, sum: sum.hex() });
}

/** Refusals: `bundle.format` (no bundle), `bundle.newer` (of a newer program), `bundle.site` (of another site). A line that is none is passed over. */
export function readBundle(lines: Iterable<string>, site: string): Result<Bundle> {
  const sum = runningSha256();
  let head: z.output<typeof header> | null = null;
  let chain = '';
  let count = 0;
  let isWhole = false;
  const sent: Sent[] = [];
  for (const text of lines) {
    if (!head) {
      const found = header.safeParse(parsed(text));
      if (!found.success) return err({ code: 'bundle.format' });
      if (found.data.bundle > BUNDLE_FORMAT) return err({ code: 'bundle.newer' });
      if (found.data.site !== site) return err({ code: 'bundle.site' });
      head = found.data;
    } else {
      const line = readLine(text);
      if (line.ok) sent.push({ chain, line: line.value });
      else {
        const value = parsed(text);
        const last = end.safeParse(value);
        isWhole = last.success && last.data.lines === count && last.data.sum === sum.hex();
        if (last.success) break;
        // After a line that cannot be read nobody knows whose the next ones are.
        chain = section.safeParse(value).data?.chain ?? '';
      }
    }
    sum.update(`${text}\n`);
    count += 1;
  }
  if (!head) return err({ code: 'bundle.format' });
  return ok({
    desk: head.desk,
    at: head.at,
    has: new Map(Object.entries(head.has)),
    sent: sent.filter((one) => one.chain !== ''),
    isCut: !isWhole,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
