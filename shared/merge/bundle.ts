/** A bundle: what one desk sends another without a server, as lines of a file; the same entries that a stream would carry (BY-14). */
import { z } from 'zod';
import { runningSha256 } from '../base/hash';
import { err, ok, type Result } from '../base/result';
import type { Instant } from '../base/time';
import { readLine } from '../journal/line';
import type { Positions, SentText } from './exchange';

/** Raised when an older program could no longer read one. */
export const BUNDLE_FORMAT = 1;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const header = z.object({
  bundle: z.int().positive(),
  site: z.string().max(64),
  desk: z.string().max(8),
  at: z.string().max(40),
  /** The sender's own chain; '' before it has one. */
  chain: z.union([digest, z.literal('')]),
  /** Chain → number up to which the sender has it, whether it is in this bundle or not. */
  has: z.record(digest, z.int().nonnegative()),
});
const section = z.strictObject({ chain: digest });
const end = z.strictObject({ lines: z.int().nonnegative(), sum: digest });

export interface Bundle {
  readonly site: string;
  /** Letter of the desk that wrote it, and when. */
  readonly desk: string;
  readonly at: Instant;
  /** The sender's own; '' before it had one. */
  readonly chain: string;
  /** Chain → number up to which the sender has it: whoever answers leaves that out. */
  readonly has: Positions;
  readonly sent: readonly SentText[];
  /** The end is missing or something before it was altered: the lines that are whole are there all the same, each proves itself. */
  readonly isCut: boolean;
}

export interface Writing {
  readonly site: string;
  readonly desk: string;
  readonly at: Instant;
  /** The sender's own; '' before it has one. */
  readonly chain: string;
  /** How far the sender has each chain. */
  readonly has: Positions;
}

/** Gives the lines of a bundle, without line breaks, one after the other, so that none is ever in memory as a whole. */
export class BundleWriter {
  private readonly sum = runningSha256();
  private lines = 0;
  private chain = '';

  head({ site, desk, at, chain, has }: Writing): string {
    return this.out(JSON.stringify({ bundle: BUNDLE_FORMAT, site, desk, at, chain, has }));
  }

  /** One journal line; in front of it, where another chain begins, the line that says so. */
  line({ chain, text }: SentText): readonly string[] {
    const section = chain === this.chain ? [] : [this.out(JSON.stringify({ chain }))];
    this.chain = chain;
    return [...section, this.out(text)];
  }

  end(): string {
    return JSON.stringify({ lines: this.lines, sum: this.sum.hex() });
  }

  private out(text: string): string {
    this.sum.update(`${text}\n`);
    this.lines += 1;
    return text;
  }
}

/** `site`: '' takes any, as a desk does that is about to join one. Refusals: `bundle.format` (no bundle), `bundle.newer` (of a newer program), `bundle.site` (of another site). A line that is none is passed over. */
export function readBundle(lines: Iterable<string>, site: string): Result<Bundle> {
  const sum = runningSha256();
  let head: z.output<typeof header> | null = null;
  let chain = '';
  let count = 0;
  let isWhole = false;
  const sent: SentText[] = [];
  for (const text of lines) {
    if (!head) {
      const found = header.safeParse(parsed(text));
      if (!found.success) return err({ code: 'bundle.format' });
      if (found.data.bundle > BUNDLE_FORMAT) return err({ code: 'bundle.newer' });
      if (site !== '' && found.data.site !== site) return err({ code: 'bundle.site' });
      head = found.data;
    } else {
      if (readLine(text).ok) sent.push({ chain, text });
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
    site: head.site,
    desk: head.desk,
    at: head.at,
    chain: head.chain,
    has: head.has,
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
