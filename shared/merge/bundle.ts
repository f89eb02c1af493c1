/** A bundle: what one desk sends another without a server, as lines of a file; the same entries that a stream would carry (BY-14). */
import { z } from 'zod';
import { runningSha256 } from '../base/hash';
import { err, ok, type Refusal, type Result } from '../base/result';
import type { Instant } from '../base/time';
import type { JournalEntry } from '../journal/entry';
import { readLine } from '../journal/line';
import { siteId } from '../rules/site/settings';
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
  /** Of the desks whose entries are in it. */
  readonly letters: readonly string[];
  /** The entry by which the site was founded is in it. */
  readonly isFounded: boolean;
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

/** `site`: '' takes any, as a desk does that is about to join one. Refusals: those of `BundleReader`. */
export function readBundle(lines: Iterable<string>, site: string): Result<Bundle> {
  const reader = new BundleReader(site);
  for (const text of lines) reader.take(text);
  return reader.result();
}

/**
 * Reads a bundle line by line, so that whoever reads a long one can let others have their turn. Refusals: `bundle.format` (no bundle), `bundle.newer` (of a newer
 * program), `bundle.site` (of another site). A line that is none is passed over.
 */
export class BundleReader {
  private readonly site: string;
  private readonly sum = runningSha256();
  private readonly sent: SentText[] = [];
  private readonly letters = new Set<string>();
  private head: z.output<typeof header> | null = null;
  private refusal: Refusal = { code: 'bundle.format' };
  private chain = '';
  private count = 0;
  private isFounded = false;
  private isWhole = false;
  private isOver = false;

  constructor(site: string) {
    this.site = site;
  }

  take(text: string): void {
    if (this.isOver) return;
    if (this.head) this.line(text);
    else this.begin(text);
    if (this.isOver) return;
    this.sum.update(`${text}\n`);
    this.count += 1;
  }

  result(): Result<Bundle> {
    const { head, sent, letters, isFounded, isWhole, refusal } = this;
    if (!head) return err(refusal);
    const { site, desk, at, has } = head;
    return ok({ site, desk, at, chain: head.chain, has, sent, letters: [...letters], isFounded, isCut: !isWhole });
  }

  private begin(text: string): void {
    const found = header.safeParse(parsed(text));
    if (!found.success) return this.refuse('bundle.format');
    if (found.data.bundle > BUNDLE_FORMAT) return this.refuse('bundle.newer');
    if (this.site !== '' && found.data.site !== this.site) return this.refuse('bundle.site');
    this.head = found.data;
  }

  private refuse(code: string): void {
    this.refusal = { code };
    this.isOver = true;
  }

  private line(text: string): void {
    const line = readLine(text);
    if (line.ok) return this.keep(text, line.value.entry);
    const value = parsed(text);
    const last = end.safeParse(value);
    this.isWhole = last.success && last.data.lines === this.count && last.data.sum === this.sum.hex();
    this.isOver = last.success;
    // After a line that cannot be read nobody knows whose the next ones are.
    this.chain = section.safeParse(value).data?.chain ?? '';
  }

  private keep(text: string, { desk, op, record }: JournalEntry): void {
    if (this.chain === '') return;
    this.sent.push({ chain: this.chain, text });
    this.letters.add(desk);
    if (op === 'setting' && record === siteId.key) this.isFounded = true;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
