/** Restores a snapshot beside the live records and compares: only a copy that was restored once is known to be one. */
import { type Deskbook } from '@renderer/db/database';
import { OWN_SETTINGS } from '@renderer/db/generations';
import { positionsOf } from '@renderer/db/merge/outgoing';
import { compareStores, type Keyed, recordDigest, type StoreComparison } from '@shared/backup/compare';
import { ok, type Refusal, type Result } from '@shared/base/result';
import type { PersonalValue } from '@shared/journal/entry';
import { settleRow, VERSIONS } from '@shared/journal/replay';
import { moduleOf } from '@shared/registers/index';
import { fillFrom, type ReportStep, type Restored, type RestorePlan, type RestoreSources } from './restore-job';
import { pagesOf } from './restore-settle';

export interface Rehearsed {
  readonly restored: Restored;
  /** The snapshot's journal is the beginning of the live one. */
  readonly prefix: boolean;
  /** Entries of the live journal since the snapshot. */
  readonly since: number;
  readonly rows: StoreComparison;
  readonly journal: StoreComparison;
  readonly values: StoreComparison;
  readonly settings: StoreComparison;
  /** Attachments that the live records have and the snapshot lacks, of records that did not change since. */
  readonly files: number;
  /** Nothing is wrong: the copy is good. */
  readonly same: boolean;
}

const PAGE = 1000;

/** Fills `scratch` (empty) from the snapshot alone and compares it with `live` as it was at the snapshot's head. Refusals as `restoreInto`. */
export async function rehearse(
  live: Deskbook,
  scratch: Deskbook,
  plan: RestorePlan,
  sources: RestoreSources,
  report: (step: Parameters<ReportStep>[0] | 'rehearse.compare', done: number) => void,
): Promise<Result<Rehearsed, Refusal>> {
  const filled = await fillFrom(scratch, plan, sources, report);
  if (!filled.ok) return filled;
  const { head } = filled.value;
  report('rehearse.compare', 0);
  const prefix = head.seq === 0 || (await live.journal.get(head.seq))?.hash === head.hash;
  const { since, touched } = await touchedSince(live, head.seq);
  for (const record of await cameSince(live, scratch)) touched.add(record);
  const skip = (key: string): boolean => touched.has(key);
  const versions = (await live.settings.get(VERSIONS))?.value;
  const rows = await compareStores(rowsOf(live, versions), rowsOf(scratch, versions), skip);
  report('rehearse.compare', 0.4);
  const journal = await compareStores(journalOf(live, head.seq), journalOf(scratch, head.seq));
  report('rehearse.compare', 0.6);
  const values = await compareStores(valuesOf(live, touched), valuesOf(scratch, touched));
  report('rehearse.compare', 0.9);
  const settings = await compareStores(settingsOf(live), settingsOf(scratch), skip);
  const files = await filesLacking(live, scratch, touched);
  const wrong = rows.wrong + journal.wrong + values.wrong + settings.wrong + files;
  return ok({ restored: filled.value, prefix, since, rows, journal, values, settings, files, same: prefix && wrong === 0 });
}

/** Records and settings that changed after the snapshot. */
async function touchedSince(live: Deskbook, seq: number): Promise<{ readonly since: number; readonly touched: Set<string> }> {
  const touched = new Set<string>();
  let since = 0;
  for (let last = seq; ; ) {
    const page = await live.journal.where('seq').above(last).limit(PAGE).toArray();
    for (const entry of page) touched.add(entry.record);
    since += page.length;
    last = page.at(-1)?.seq ?? last;
    if (page.length < PAGE) return { since, touched };
  }
}

/** Records and settings of which something came from other desks after the snapshot. */
async function cameSince(live: Deskbook, scratch: Deskbook): Promise<readonly string[]> {
  const there = await positionsOf(scratch);
  const found: string[] = [];
  for (const [chain, length] of Object.entries(await positionsOf(live))) {
    const news = live.others.where('[chain+seq]').between([chain, there[chain] ?? 0], [chain, length], false, true);
    await news.each(({ record }) => found.push(record));
  }
  return found;
}

/** Rows of either side as of the live records' versions: a snapshot of before a migration is as good as one of after it. */
async function* rowsOf(db: Deskbook, versions: unknown): AsyncGenerator<Keyed, void, void> {
  for await (const page of pagesOf(db))
    for (const row of page) yield { key: row.id, digest: recordDigest(settleRow(row, versions, moduleOf) ?? row) };
}

/** Keys in the order of the texts, as `compareStores` needs them. */
async function* journalOf(db: Deskbook, upTo: number): AsyncGenerator<Keyed, void, void> {
  for (let last = 0; last < upTo; ) {
    const page = await db.journal.where('seq').between(last, upTo, false, true).limit(PAGE).toArray();
    for (const entry of page) yield { key: String(entry.seq).padStart(12, '0'), digest: entry.hash };
    const end = page.at(-1);
    if (!end) return;
    last = end.seq;
  }
}

/** Values of records that changed since are left out on both sides: they may have been erased. */
async function* valuesOf(db: Deskbook, touched: ReadonlySet<string>): AsyncGenerator<Keyed, void, void> {
  for (let last = ''; ; ) {
    const page: readonly PersonalValue[] = await db.values.where(':id').above(last).limit(PAGE).toArray();
    for (const value of page) if (!touched.has(value.record)) yield { key: value.d, digest: recordDigest(value) };
    const end = page.at(-1);
    if (!end || page.length < PAGE) return;
    last = end.d;
  }
}

async function* settingsOf(db: Deskbook): AsyncGenerator<Keyed, void, void> {
  for (const setting of await db.settings.orderBy(':id').toArray())
    if (!OWN_SETTINGS.includes(setting.key)) yield { key: setting.key, digest: recordDigest(setting) };
}

async function filesLacking(live: Deskbook, scratch: Deskbook, touched: ReadonlySet<string>): Promise<number> {
  const there = new Set(await scratch.attachments.toCollection().primaryKeys());
  const here = new Set(await live.attachments.toCollection().primaryKeys());
  let lacking = 0;
  for await (const page of pagesOf(live)) {
    for (const row of page) {
      if (!touched.has(row.id)) lacking += row.files.filter(({ hash }) => here.has(hash) && !there.has(hash)).length;
    }
  }
  return lacking;
}
