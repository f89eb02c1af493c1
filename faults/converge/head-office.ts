/**
 * Head office among desks that are apart, as `headoffice/stream` reads what they send: it writes nothing, keeps each line that goes on where its chain
 * ends, and merges the lines in the order in which it kept them.
 */
import type { Deskbook } from '@renderer/db/database';
import { ApartDesk, type Merging, SITE } from '@renderer/db/testing/apart-desk';
import type { Positions, SentText } from '@shared/merge/exchange';
import { type Head, joined, type SoundLine, sorted } from '../../headoffice/stream/judge';
import { PIECE } from '../../headoffice/stream/site-books';

export class HeadOffice {
  private readonly merging: Merging | null;
  private readonly lines: SoundLine[] = [];
  private readonly hashes = new Map<string, string>();
  private heads: ReadonlyMap<string, Head> = new Map();
  private ahead: readonly SoundLine[] = [];
  private records: ApartDesk;

  constructor(merging: Merging | null) {
    this.merging = merging;
    this.records = new ApartDesk('', merging);
  }

  get db(): Deskbook {
    return this.records.db;
  }

  begin(): Promise<void> {
    return this.records.begin();
  }

  /** Of a service that is killed the lines are left: the records are made of them anew. */
  async again(): Promise<void> {
    this.records.kill();
    await this.records.begin();
    await this.records.delete();
    this.records = new ApartDesk('', this.merging);
    await this.records.begin();
    for (let from = 0; from < this.lines.length; from += PIECE) await this.records.takeIn(this.lines.slice(from, from + PIECE));
  }

  async delete(): Promise<void> {
    await this.records.delete();
  }

  /** How much of each chain it has. */
  async lengths(): Promise<Positions> {
    return Object.fromEntries([...this.heads].map(([chain, { length }]) => [chain, length]));
  }

  /** `killAfter`: as `ApartDesk.takeIn`; the lines are kept before. @throws for a line that no desk writes */
  async takeIn(sent: readonly SentText[], killAfter = -1): Promise<void> {
    const { sound, refused } = sorted(
      sent.map((line) => ({ ...line, place: 0 })),
      SITE,
    );
    const from = this.lines.length;
    const known = joined([...this.ahead, ...sound], this.heads, (chain, seq) => this.hashes.get(`${chain}:${seq}`));
    const [wrong] = [...refused, ...known.refused];
    if (wrong) throw new Error(`head office refused entry ${wrong.seq}: ${wrong.kind}`);
    for (const line of known.taken) this.hashes.set(`${line.chain}:${line.entry.seq}`, line.entry.hash);
    this.lines.push(...known.taken);
    this.heads = known.heads;
    this.ahead = known.ahead;
    await this.records.takeIn(this.lines.slice(from), killAfter);
  }
}
