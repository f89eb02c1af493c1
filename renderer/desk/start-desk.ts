/** The start (architecture §5): opens the site's database, holds it against every copy, mends what is a matter of course, and asks about the rest. */
import { DEMO_DATABASE, type Deskbook } from '@renderer/db/database';
import { reasonOf } from '@renderer/db/fault';
import { currentName, dropIncomplete, dropOld } from '@renderer/db/generations';
import { within } from '@renderer/db/limit';
import { dropScratch } from '@renderer/db/scratch';
import { isMiscounted } from '@renderer/db/start-facts';
import { bringUpToDate, openGuarded } from '@renderer/db/version-guard';
import type { Host } from '@renderer/host/host';
import type { StartNotice } from '@renderer/stores/line';
import { judgeStart, markOf, type StartFound, type StartVerdict } from '@shared/backup/start-verdict';
import { err, type Refusal } from '@shared/base/result';
import { nowInstant } from './clock';
import { type CopiesRead, findAtStart, readCopies } from './start-found';
import { type CopyDue, type CopyWait, copyDue, makeCopy, UNSEEN } from './update-copy';

/** What somebody has to decide before the program goes on. */
export interface StartAlarm {
  readonly db: Deskbook;
  readonly found: StartFound;
  readonly verdict: Exclude<StartVerdict, { readonly kind: 'first' | 'well' | 'behind' }>;
}

/** A database that may be opened: nothing is left but what a new version has to do first. */
interface Ready {
  readonly db: Deskbook;
  readonly notice: StartNotice | null;
  /** Database and copies agree, so that older generations may go. */
  readonly well: boolean;
}

/** A new version could not make its snapshot: somebody decides whether it begins all the same. */
export interface Uncopied extends Ready {
  readonly due: CopyDue;
  readonly refusal: Refusal;
}

export type Started =
  | { readonly kind: 'open'; readonly db: Deskbook; readonly notice: StartNotice | null }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'alarm'; readonly alarm: StartAlarm }
  | { readonly kind: 'uncopied'; readonly uncopied: Uncopied };

/** Copies on a slow stick may take their time, but not for ever. */
const COPIES_LIMIT = { seconds: 60 };
/** Fewer entries than this are what a power cut between commit and append leaves: nothing to speak of. */
const WORTH_SAYING = 3;

/** Refusals: `database.newer`, `database.busy`, `start.unread` (no records here and the copies cannot be read), those of `bringUpToDate`. */
export async function startDesk(host: Host, demo: boolean, wait: CopyWait = UNSEEN): Promise<Started> {
  if (demo) return openDemo();
  const copies = readCopies(host.vault);
  // Where the database does not even open, nobody asks for them.
  copies.catch(() => undefined);
  // What cannot be deleted now is deleted another time; it counts for nothing meanwhile.
  await Promise.allSettled([dropIncomplete(), dropScratch()]);
  const result = await openGuarded(currentName);
  if (!result.ok) return { kind: 'refused', refusal: result.error };
  const db = result.value;
  return orRefused(db, () => check(db, host, wait, copies));
}

/**
 * What a start leaves until the first screen stands: counting very many records against the tallies. An alarm when they do not agree, as at the
 * start itself; null when they do, or were counted then.
 */
export async function countLater(db: Deskbook, host: Host, most?: number): Promise<StartAlarm | null> {
  if (!(await isMiscounted(db, most))) return null;
  const found = await findAtStart(db, host.vault, { countAll: true });
  const verdict = judgeStart(found);
  return verdict.kind === 'rows' ? { db, found, verdict } : null;
}

/** After the alarm somebody chose to go on with the database as it is. */
export function goOnFrom(host: Host, { db, verdict }: StartAlarm, wait: CopyWait): Promise<Started> {
  return orRefused(db, () => opened({ db, notice: noticeOf(verdict), well: false }, host, wait));
}

/** The snapshot is tried again. It stays due, whatever lies there meanwhile: a file of the first try need not be whole. */
export function copyAgain(host: Host, { db, notice, well, due }: Uncopied, wait: CopyWait): Promise<Started> {
  return orRefused(db, () => copyFirst({ db, notice, well }, due, host, wait));
}

/** Somebody chose to begin without the snapshot. */
export function goOnUncopied({ db, due, notice, well }: Uncopied): Promise<Started> {
  return orRefused(db, () => finish({ db, well, notice: notice ?? { kind: 'uncopied', n: 0, mark: '', detail: due.to } }));
}

async function openDemo(): Promise<Started> {
  const result = await openGuarded(async () => DEMO_DATABASE);
  if (!result.ok) return { kind: 'refused', refusal: result.error };
  const db = result.value;
  return orRefused(db, () => finish({ db, notice: null, well: false }));
}

/** Whatever breaks on the way, somebody reads a sentence and may try again. */
async function orRefused(db: Deskbook, go: () => Promise<Started>): Promise<Started> {
  try {
    return await go();
  } catch (error) {
    db.close();
    return { kind: 'refused', refusal: { code: 'database.busy', params: { reason: reasonOf(error) } } };
  }
}

async function check(db: Deskbook, host: Host, wait: CopyWait, copies: Promise<CopiesRead>): Promise<Started> {
  const found = await look(db, host, copies);
  if (!found.ok) {
    const empty = (await findAtStart(db, null)).database.site === '';
    return empty ? refusedUnread(db, found.error.code) : opened({ db, notice: unreadNotice(found.error.code), well: false }, host, wait);
  }
  const verdict = judgeStart(found.value);
  if (verdict.kind === 'first' && found.value.unread !== '') return refusedUnread(db, found.value.unread);
  if (verdict.kind === 'short' && host.vault) return mend({ db, found: found.value, verdict }, host, wait);
  return settle({ db, found: found.value }, verdict, unreadNotice(found.value.unread), host, wait);
}

function refusedUnread(db: Deskbook, reason: string): Started {
  db.close();
  return { kind: 'refused', refusal: { code: 'start.unread', params: { reason } } };
}

function unreadNotice(detail: string): StartNotice | null {
  return detail === '' ? null : { kind: 'unread', n: 0, mark: '', detail };
}

/** Replays what the database lost and looks again; what cannot be mended so becomes an alarm. */
async function mend(alarm: StartAlarm, host: Host, wait: CopyWait): Promise<Started> {
  const { db } = alarm;
  if (alarm.verdict.kind !== 'short' || !host.vault) return { kind: 'alarm', alarm };
  const { vault } = host;
  const { file } = alarm.verdict;
  // Carrying entries out again brings every rule along: an ordinary start does not wait for them.
  const mended = await import('./mend-short')
    .then(({ mendShort }) => mendShort(db, vault, file))
    .catch((error: unknown) => {
      host.logError(`start: ${reasonOf(error)}`);
      return 0;
    });
  const again = await look(db, host);
  if (mended === 0 || !again.ok) return { kind: 'alarm', alarm };
  const verdict = judgeStart(again.value);
  const notice = unreadNotice(again.value.unread) ?? { kind: 'short', n: mended, mark: '', detail: '' };
  return settle({ db, found: again.value }, verdict, notice, host, wait);
}

function settle(
  place: Pick<StartAlarm, 'db' | 'found'>,
  verdict: StartVerdict,
  notice: StartNotice | null,
  host: Host,
  wait: CopyWait,
): Promise<Started> | Started {
  const { db } = place;
  const well = notice?.kind !== 'unread';
  switch (verdict.kind) {
    case 'first':
      return opened({ db, notice: null, well: false }, host, wait);
    case 'well':
      return opened({ db, notice, well }, host, wait);
    case 'behind':
      // Without a vault there is no file that could lack anything.
      return opened({ db, notice: notice ?? (host.vault ? noticeOf(verdict) : null), well }, host, wait);
    default:
      return { kind: 'alarm', alarm: { ...place, verdict } };
  }
}

/** A new version first makes its snapshot. On a database that lost entries it comes after the question of what to do about them. */
async function opened(ready: Ready, host: Host, wait: CopyWait): Promise<Started> {
  const due = await copyDue(ready.db, host);
  return due === null ? finish(ready) : copyFirst(ready, due, host, wait);
}

async function copyFirst(ready: Ready, due: CopyDue, host: Host, wait: CopyWait): Promise<Started> {
  const copied = await makeCopy(ready.db, host, due, wait);
  if (!copied.ok) {
    host.logError(`snapshot before ${due.to}: ${copied.error.code}`);
    return { kind: 'uncopied', uncopied: { ...ready, due, refusal: copied.error } };
  }
  return finish({ ...ready, notice: ready.notice ?? updatedNotice(due) });
}

function updatedNotice({ reason, from, to }: CopyDue): StartNotice | null {
  return reason === 'update' ? { kind: 'updated', n: 0, mark: '', detail: `${from} → ${to}` } : null;
}

/** Migrations come last: on a database that lost entries they would begin another story than the journal's. */
async function finish({ db, notice, well }: Ready): Promise<Started> {
  const current = await bringUpToDate(db);
  if (!current.ok) {
    db.close();
    return { kind: 'refused', refusal: current.error };
  }
  // An older generation that cannot be deleted only takes room.
  if (well) await dropOld(db, nowInstant()).catch(() => undefined);
  return { kind: 'open', db, notice };
}

async function look(db: Deskbook, host: Host, copies?: Promise<CopiesRead>) {
  try {
    return { ok: true, value: await within(COPIES_LIMIT, () => findAtStart(db, host.vault, copies ? { copies } : {})) } as const;
  } catch (error) {
    host.logError(`copies: ${reasonOf(error)}`);
    return err({ code: reasonOf(error) });
  }
}

function noticeOf(verdict: StartVerdict): StartNotice | null {
  const mark = markOf(verdict);
  switch (verdict.kind) {
    case 'behind':
      return verdict.entries < WORTH_SAYING ? null : { kind: 'behind', n: verdict.entries, mark, detail: '' };
    case 'short':
      return { kind: 'other', n: verdict.entries, mark, detail: verdict.file.desk };
    case 'rows':
      return { kind: 'rows', n: verdict.expected - verdict.there, mark, detail: '' };
    case 'torn':
      return { kind: 'torn', n: verdict.seq, mark, detail: '' };
    case 'noted':
      return { kind: 'noted', n: verdict.note.seq - verdict.have, mark, detail: '' };
    case 'other':
      return { kind: 'other', n: verdict.theirs.seq, mark, detail: '' };
    case 'foreign':
      return { kind: 'foreign', n: verdict.sites.length, mark, detail: verdict.sites.join('、') };
    case 'altered':
      return { kind: 'altered', n: verdict.fault.seq, mark, detail: String(verdict.fault.seq) };
    default:
      return null;
  }
}
