/** The trust light (BY-12): what endangers the records now, most urgent first. The limits without a source are house choices. */
import { fromMs, type Instant, toMs } from '../../base/time';
import type { StreamFacts, TrustFacts } from './facts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A snapshot is due every day; half a day of grace lets a weekend desk that opens late stay green. */
export const SNAPSHOT_AMBER_HOURS = 36;
export const SNAPSHOT_RED_DAYS = 3;
/** A restore is rehearsed every day. */
export const REHEARSAL_AMBER_HOURS = 48;
export const REHEARSAL_RED_DAYS = 3;
/** A second folder that is away comes back every day: a stick in the manager's bag. */
export const SECOND_AMBER_DAYS = 1;
export const SECOND_RED_DAYS = 7;
/** A browser without a folder: a snapshot goes to the downloads on every day the desk is used. */
export const DOWNLOAD_AMBER_HOURS = 24;
export const DOWNLOAD_RED_DAYS = 3;
/** A server that is begun again, a cable that is moved: nobody has to be told. */
export const STREAM_AMBER_MINUTES = 10;
/** The others see nothing of this desk meanwhile. */
export const STREAM_RED_DAYS = 3;
/** That the stream had to be filled again is told this long. */
export const STREAM_SHRUNK_DAYS = 3;
/** The sheets for a power cut are of use while the list on them is of today. */
export const SHEETS_AMBER_HOURS = 24;
export const FREE_AMBER_BYTES = 500_000_000;
export const FREE_RED_BYTES = 100_000_000;

export type Light = 'green' | 'amber' | 'red';

export type FindingCode =
  | 'database.lost'
  | 'database.reopening'
  | 'start.damage'
  | 'journal.stuck'
  | 'second.full'
  | 'second.readOnly'
  | 'second.other'
  | 'second.error'
  | 'space.red'
  | 'snapshot.failed'
  | 'snapshot.old'
  | 'snapshot.none'
  | 'rehearsal.failed'
  | 'rehearsal.old'
  | 'rehearsal.none'
  | 'second.none'
  | 'second.away'
  | 'second.sameDisk'
  | 'space.amber'
  | 'journal.newFile'
  | 'note.failed'
  | 'start.noCopy'
  | 'clock.back'
  | 'clock.ahead'
  | 'clock.zone'
  | 'browser.noCopy'
  | 'browser.ask'
  | 'browser.download'
  | 'browser.behind'
  | 'browser.notPersisted'
  | 'stream.away'
  | 'stream.refused'
  | 'stream.files'
  | 'stream.shrunk'
  | 'sheets.old'
  | 'recovery.none'
  | 'deskKey.missing'
  | 'demo';

export interface Finding {
  readonly code: FindingCode;
  readonly light: Exclude<Light, 'green'>;
  /** What its sentence names: `n` of hours, days, lines or megabytes, `name`, `reason`. */
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Trust {
  readonly light: Light;
  /** Red ones first; of the same light, what loses records soonest. */
  readonly findings: readonly Finding[];
}

/** The light and its reasons. A demonstration has one finding only: nothing of it is kept. */
export function trustOf(facts: TrustFacts, now: Instant): Trust {
  if (facts.demo) return { light: 'amber', findings: [amber('demo')] };
  const found = [
    ...ofDatabase(facts),
    ...ofJournal(facts),
    ...ofSpace(facts),
    ...(facts.host === 'browser' ? ofBrowser(facts, now) : ofSecond(facts, now)),
    ...(keepsSnapshots(facts) ? [...ofSnapshot(facts, now), ...ofRehearsal(facts, now)] : []),
    ...ofClock(facts),
    ...ofStream(facts, now),
    ...ofSheets(facts, now),
    ...ofLogins(facts),
  ];
  const findings = [...found.filter(({ light }) => light === 'red'), ...found.filter(({ light }) => light === 'amber')];
  return { light: findings[0]?.light ?? 'green', findings };
}

/** When there was last a whole copy beside the database: a snapshot, the second folder, a download. '' = never. */
export function lastCopyAt({ second, snapshot, downloadedAt }: Pick<TrustFacts, 'second' | 'snapshot' | 'downloadedAt'>): Instant {
  const folder = second === null || second.okAt === 0 ? '' : fromMs(second.okAt);
  return [snapshot.at, downloadedAt, folder].reduce((newest, at) => (at > newest ? at : newest), '');
}

function ofDatabase({ database, start }: TrustFacts): readonly Finding[] {
  return [
    ...(database === 'lost' ? [red('database.lost')] : []),
    ...(database === 'reopening' ? [amber('database.reopening')] : []),
    ...(start !== null && start.damage.length > 0 ? [red('start.damage', { reason: start.damage.join('、') })] : []),
    ...(start !== null && start.copySkipped !== '' ? [amber('start.noCopy', { reason: start.copySkipped })] : []),
  ];
}

function ofJournal({ journal, noteTrouble }: TrustFacts): readonly Finding[] {
  return [
    ...(journal.trouble !== '' ? [red('journal.stuck', { n: journal.waiting, reason: journal.trouble })] : []),
    ...(journal.newFile ? [amber('journal.newFile')] : []),
    // On a disk that takes no journal line either, that comes first and says it all.
    ...(noteTrouble !== '' && journal.trouble === '' ? [amber('note.failed', { reason: noteTrouble })] : []),
  ];
}

function ofSpace({ space }: TrustFacts): readonly Finding[] {
  if (space === null || space.free >= FREE_AMBER_BYTES) return [];
  const n = Math.floor(space.free / 1_000_000);
  return [space.free < FREE_RED_BYTES ? red('space.red', { n }) : amber('space.amber', { n })];
}

function ofSecond({ second, since }: TrustFacts, now: Instant): readonly Finding[] {
  if (second === null) return [];
  const { state, name } = second;
  if (state === 'none') return [amber('second.none')];
  if (state === 'full') return [red('second.full', { name })];
  if (state === 'read-only') return [red('second.readOnly', { name })];
  if (state === 'other') return [red('second.other', { name })];
  if (state === 'error') return [red('second.error', { name })];
  const lost = state === 'away' ? age(second.okAt || startMs(since, now), now) : 0;
  const away = lost > SECOND_AMBER_DAYS * DAY_MS ? [finding(lost > SECOND_RED_DAYS * DAY_MS, 'second.away', { n: days(lost), name })] : [];
  return [...away, ...(second.sameDisk ? [amber('second.sameDisk', { name })] : [])];
}

function ofBrowser({ folder, journal, persisted, downloadedAt, since }: TrustFacts, now: Instant): readonly Finding[] {
  const bare = folder === 'none' || folder === 'unable';
  const old = age(downloadedAt === '' ? startMs(since, now) : toMs(downloadedAt), now);
  const due = bare && (downloadedAt === '' || old > DOWNLOAD_AMBER_HOURS * HOUR_MS);
  return [
    ...(due ? [finding(old > DOWNLOAD_RED_DAYS * DAY_MS, 'browser.download', { n: days(old) })] : []),
    ...(bare ? [amber('browser.noCopy', { reason: folder })] : []),
    ...(folder === 'ask' ? [red('browser.ask')] : []),
    ...(folder === 'granted' && journal.trouble === '' && journal.waiting > 0 ? [amber('browser.behind', { n: journal.waiting })] : []),
    ...(persisted === 'no' ? [amber('browser.notPersisted')] : []),
  ];
}

/** A browser without a folder has downloads only, which nobody can list or rehearse. */
function keepsSnapshots({ host, folder }: TrustFacts): boolean {
  return host === 'electron' || folder === 'granted';
}

function ofSnapshot({ snapshot, since }: TrustFacts, now: Instant): readonly Finding[] {
  const failed = snapshot.trouble === '' ? [] : [amber('snapshot.failed', { reason: snapshot.trouble })];
  const old = age(snapshot.at === '' ? startMs(since, now) : toMs(snapshot.at), now);
  const tooOld = old > SNAPSHOT_RED_DAYS * DAY_MS;
  if (snapshot.at === '') return [...failed, finding(tooOld, 'snapshot.none', {})];
  return old > SNAPSHOT_AMBER_HOURS * HOUR_MS ? [...failed, finding(tooOld, 'snapshot.old', { n: days(old), h: hours(old) })] : failed;
}

function ofRehearsal({ rehearsal, snapshot, since }: TrustFacts, now: Instant): readonly Finding[] {
  if (rehearsal.at !== '' && !rehearsal.ok) return [red('rehearsal.failed', { reason: rehearsal.trouble })];
  // Without a snapshot there is nothing to rehearse, and that is said already.
  if (snapshot.at === '') return [];
  const old = age(rehearsal.at === '' ? startMs(since, now) : toMs(rehearsal.at), now);
  if (old <= REHEARSAL_AMBER_HOURS * HOUR_MS) return [];
  const code = rehearsal.at === '' ? 'rehearsal.none' : 'rehearsal.old';
  return [finding(old > REHEARSAL_RED_DAYS * DAY_MS, code, { n: days(old) })];
}

function ofClock({ clock }: TrustFacts): readonly Finding[] {
  if (clock === '') return [];
  return [clock === 'zone' ? amber('clock.zone') : red(clock === 'back' ? 'clock.back' : 'clock.ahead')];
}

const COMES_BY_ITSELF: ReadonlySet<StreamFacts['state']> = new Set(['connecting', 'away', 'error']);

/** Nothing is lost here by any of it, so that only a long absence is grave: the desks grow apart. */
function ofStream({ stream, since }: TrustFacts, now: Instant): readonly Finding[] {
  if (stream === null) return [];
  const { state, toSend, filesToSend, filesState, okAt, shrunkAt } = stream;
  const shrunk = shrunkAt > 0 && age(shrunkAt, now) < STREAM_SHRUNK_DAYS * DAY_MS ? [amber('stream.shrunk')] : [];
  if (state === 'on') {
    const isRefused = filesToSend > 0 && filesState !== 'on' && !COMES_BY_ITSELF.has(filesState);
    return isRefused ? [amber('stream.files', { reason: filesState, n: filesToSend }), ...shrunk] : shrunk;
  }
  const lost = age(okAt || startMs(since, now), now);
  const grave = lost > STREAM_RED_DAYS * DAY_MS;
  if (!COMES_BY_ITSELF.has(state)) return [finding(grave, 'stream.refused', { reason: state, n: toSend }), ...shrunk];
  return lost > STREAM_AMBER_MINUTES * MINUTE_MS ? [finding(grave, 'stream.away', { h: hours(lost), n: toSend }), ...shrunk] : shrunk;
}

function ofSheets({ sheets }: TrustFacts, now: Instant): readonly Finding[] {
  if (!sheets.daily) return [];
  const fresh = sheets.at !== '' && age(toMs(sheets.at), now) <= SHEETS_AMBER_HOURS * HOUR_MS;
  return fresh ? [] : [amber('sheets.old')];
}

function ofLogins({ recovery, deskKey }: TrustFacts): readonly Finding[] {
  return [...(deskKey === 'missing' ? [amber('deskKey.missing')] : []), ...(recovery === 'none' ? [amber('recovery.none')] : [])];
}

/** A clock that was set back makes no age negative. */
function age(from: number, now: Instant): number {
  return Math.max(0, toMs(now) - from);
}

function startMs(since: Instant, now: Instant): number {
  return toMs(since === '' ? now : since);
}

function days(ms: number): number {
  return Math.floor(ms / DAY_MS);
}

function hours(ms: number): number {
  return Math.floor(ms / HOUR_MS);
}

function red(code: FindingCode, params: Finding['params'] = {}): Finding {
  return { code, light: 'red', params };
}

function amber(code: FindingCode, params: Finding['params'] = {}): Finding {
  return { code, light: 'amber', params };
}

function finding(grave: boolean, code: FindingCode, params: Finding['params']): Finding {
  return { code, light: grave ? 'red' : 'amber', params };
}
