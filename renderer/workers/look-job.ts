/** Looks into a snapshot without putting anything anywhere: what it holds, what came after it, and the records that are different now. */
import { type Deskbook } from '@renderer/db/database';
import { recordDigest } from '@shared/backup/compare';
import type { SnapshotHeader, SnapshotLine } from '@shared/backup/format';
import { err, ok, type Refusal, type Result } from '@shared/base/result';
import { settleRow, VERSIONS } from '@shared/journal/replay';
import type { Row } from '@shared/registers/contract/row';
import { moduleOf } from '@shared/registers/index';
import { pagesOf } from './restore-settle';
import type { Opener } from './snapshot-key';
import { readSnapshot } from './snapshot-read';
import { FileRefused, type ReadBytes } from './snapshot-unpack';

/** Records of one register or of one unit; '' = whichever. */
export interface LookScope {
  readonly register: string;
  readonly unit: string;
}

export interface LookPlan {
  readonly opener: Opener;
  readonly bytes: number;
  /** The site of this program; '' = none yet. */
  readonly site: string;
  /** Collects the records that can be put back; null: only counts. */
  readonly scope: LookScope | null;
}

/** A record as it is in the snapshot, and as it is now; null = it is not there now. */
export interface Difference {
  readonly was: Row;
  readonly now: Row | null;
}

export interface LookedInto {
  readonly header: SnapshotHeader;
  readonly head: SnapshotHeader['head'];
  readonly encrypted: boolean;
  /** Records by register, then and now, voided ones included. */
  readonly registers: readonly { readonly register: string; readonly was: number; readonly now: number }[];
  readonly files: number;
  /** Where the live journal stands, and whether the snapshot's story is the beginning of it. */
  readonly now: SnapshotHeader['head'];
  readonly prefix: boolean;
  /** Records changed after the snapshot: what restoring all of it would undo. Newest first, at most `MOST`. */
  readonly after: readonly {
    readonly id: string;
    readonly register: string;
    readonly no: string;
    readonly at: string;
    readonly fresh: boolean;
  }[];
  /** All of those. */
  readonly afterCount: number;
  readonly differences: readonly Difference[];
  /** All of those; the list ends at `MOST`. */
  readonly differenceCount: number;
}

/** Longest list that is handed to a screen. */
const MOST = 500;
const PAGE = 1000;

/** Refusals: those of `readSnapshot`, `snapshot.site` (a copy of another site). */
export async function lookInto(
  live: Deskbook,
  plan: LookPlan,
  read: ReadBytes,
  onProgress: (done: number) => void,
): Promise<Result<LookedInto, Refusal>> {
  const seen = new Look(live, plan);
  try {
    const end = await readSnapshot(read, { opener: plan.opener, bytes: plan.bytes, onProgress }, (lines) => seen.take(lines));
    return ok(await seen.end(end.header, end.head, end.counts.files, end.clear.cipher !== null));
  } catch (error) {
    if (error instanceof FileRefused) return err(error.refusal);
    throw error;
  }
}

class Look {
  private readonly live: Deskbook;
  private readonly plan: LookPlan;
  private versions: unknown = null;
  /** Register of each record: a later line of the same record replaces an earlier one. */
  private readonly registerOf = new Map<string, string>();
  private readonly wanted = new Map<string, Row>();

  constructor(live: Deskbook, plan: LookPlan) {
    this.live = live;
    this.plan = plan;
  }

  async take(lines: readonly SnapshotLine[]): Promise<void> {
    for (const line of lines) {
      if (line.t === 'head') this.begin(line.head);
      else if (line.t === 'drop' && line.s === 'rows') this.forget(line.k);
      else if (line.t === 'put' && line.s === 'settings' && (line.v as { readonly key: string }).key === VERSIONS)
        this.versions = (line.v as { readonly value: unknown }).value;
      else if (line.t === 'put' && line.s === 'rows') await this.row(line.v as Row);
    }
  }

  private begin({ site, siteName }: SnapshotHeader): void {
    const mine = this.plan.site;
    if (mine !== '' && site !== mine) throw new FileRefused({ code: 'snapshot.site', params: { name: siteName } });
  }

  private forget(id: string): void {
    this.registerOf.delete(id);
    this.wanted.delete(id);
  }

  private async row(row: Row): Promise<void> {
    this.registerOf.set(row.id, row.register);
    const { scope } = this.plan;
    this.wanted.delete(row.id);
    if (!scope || (scope.register !== '' && row.register !== scope.register) || (scope.unit !== '' && row.unit !== scope.unit)) return;
    const now = await this.live.rows.get(row.id);
    if (now && recordDigest({ ...row, v: now.v }) === recordDigest(now)) return;
    this.wanted.set(row.id, row);
  }

  async end(header: SnapshotHeader, head: SnapshotHeader['head'], files: number, encrypted: boolean): Promise<LookedInto> {
    const { live } = this;
    const last = await live.journal.orderBy('seq').last();
    const prefix = head.seq === 0 || (await live.journal.get(head.seq))?.hash === head.hash;
    const after = prefix ? await this.after(head.seq) : { list: [], count: 0 };
    const differences = await this.differences();
    return {
      header,
      head,
      encrypted,
      registers: await this.counts(),
      files,
      now: last ? { seq: last.seq, hash: last.hash } : { seq: 0, hash: '' },
      prefix,
      after: after.list,
      afterCount: after.count,
      differences: differences.slice(0, MOST),
      differenceCount: differences.length,
    };
  }

  private async counts(): Promise<LookedInto['registers']> {
    const was = new Map<string, number>();
    for (const register of this.registerOf.values()) was.set(register, (was.get(register) ?? 0) + 1);
    const now = new Map<string, number>();
    for await (const page of pagesOf(this.live)) for (const { register } of page) now.set(register, (now.get(register) ?? 0) + 1);
    const all = [...new Set([...was.keys(), ...now.keys()])];
    return all.map((register) => ({ register, was: was.get(register) ?? 0, now: now.get(register) ?? 0 }));
  }

  /** Written here since: what other desks wrote they have themselves, and it comes again. */
  private async after(seq: number): Promise<{ readonly list: LookedInto['after']; readonly count: number }> {
    const found = new Map<string, LookedInto['after'][number]>();
    for (let last = seq; ; ) {
      const page = await this.live.journal.where('seq').above(last).limit(PAGE).toArray();
      for (const { record, register, no, at, op } of page) {
        if (register === '') continue;
        const fresh = op === 'create' || found.get(record)?.fresh === true;
        found.delete(record);
        found.set(record, { id: record, register, no, at, fresh });
      }
      last = page.at(-1)?.seq ?? last;
      if (page.length < PAGE) break;
    }
    const list = [...found.values()].toReversed();
    return { list: list.slice(0, MOST), count: list.length };
  }

  /** Held against the live records once more, as of their versions: a migration is no difference. */
  private async differences(): Promise<readonly Difference[]> {
    const live = (await this.live.settings.get(VERSIONS))?.value ?? this.versions;
    const found: Difference[] = [];
    for (const row of this.wanted.values()) {
      const was = settleRow(row, live, moduleOf) ?? row;
      const now = (await this.live.rows.get(row.id)) ?? null;
      if (!now || recordDigest(was) !== recordDigest(now)) found.push({ was, now });
    }
    return found.toSorted((a, b) => (a.was.at < b.was.at ? 1 : -1));
  }
}
