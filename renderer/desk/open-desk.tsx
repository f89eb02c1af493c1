/** Opens the database of the site, or of the demonstration, and keeps what everything above reads: settings, people, units. */
import { DEMO_DATABASE, type Deskbook, REAL_DATABASE } from '@renderer/db/database';
import { faultName, reasonOf } from '@renderer/db/fault';
import { useLive } from '@renderer/db/use-live';
import type { Host } from '@renderer/host/host';
import { type StartNotice, useLine } from '@renderer/stores/line';
import type { JobProgress } from '@renderer/workers/worker-job';
import type { Refusal } from '@shared/base/result';
import { dayOf } from '@shared/base/time';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { nowInstant, useNow } from './clock';
import type { Commit } from './committer';
import { type Directory, NO_DIRECTORY, readDepartments, readStaff, readUnits } from './directory';
import { useExchangeWatch } from './exchange-watch';
import { roadLater } from './road-later';
import { readSite, type SiteSettings } from './site';
import { useSnapshotSchedule } from './snapshot-schedule';
import { copyAgain, countLater, goOnFrom, goOnUncopied, type StartAlarm, type Started, startDesk, type Uncopied } from './start-desk';
import { COPY_SECONDS, type CopyDue, type CopyWait, PATIENT_SECONDS } from './update-copy';
import { useExpectedNote, useLifeline } from './use-line';
import { useReplication } from './use-replication';
import { whenIdle } from './when-idle';
import { isDemoChosen } from './which';
import { becomeWriter } from './writer-lock';

/** What there is before anybody has signed in. */
export interface OpenDesk extends Directory {
  readonly db: Deskbook;
  readonly host: Host;
  readonly demo: boolean;
  readonly site: SiteSettings;
  readonly commit: Commit;
}

const OpenContext = createContext<OpenDesk | null>(null);

/** The open database. Throws outside of `OpenDeskProvider`: a mistake of ours. */
export function useOpenDesk(): OpenDesk {
  const open = use(OpenContext);
  if (open === null) throw new Error('useOpenDesk outside of OpenDeskProvider');
  return open;
}

interface OpenDeskProviderProps {
  readonly host: Host;
  readonly children: ReactNode;
  /** Shown while the database opens. */
  readonly opening: ReactNode;
  /** Shown while another window of this browser writes; it goes on by itself when that one is closed. */
  readonly elsewhere: ReactNode;
  /** Shown when it cannot be opened. */
  readonly refused: (refusal: Refusal, retry: () => void) => ReactNode;
  /** Shown when the database and its copies do not agree. `again` looks anew, as after a rebuild; `goOn` takes the database as it is. */
  readonly alarmed: (alarm: StartAlarm, again: () => void, goOn: () => void) => ReactNode;
  /** Shown while a new version makes its snapshot. */
  readonly copying: (copying: Copying) => ReactNode;
  /** Shown when it could not. `again` tries with more time, `goOn` begins without it. */
  readonly uncopied: (uncopied: Uncopied, again: () => void, goOn: () => void) => ReactNode;
}

/** The snapshot before a new version's first start, while it is made. */
export interface Copying {
  readonly due: CopyDue;
  readonly seconds: number;
  readonly progress: JobProgress | null;
  /** Leads to the question of what to do without it. */
  readonly stop: () => void;
}

type Phase = { readonly kind: 'opening' } | { readonly kind: 'elsewhere' } | (Copying & { readonly kind: 'copying' }) | Started;

/** `show` hears of the snapshot while somebody has to wait for it. */
function waitFor(seconds: number, show: (phase: Phase) => void): CopyWait & { readonly stop: () => void } {
  const control = new AbortController();
  const stop = (): void => control.abort();
  return { seconds, signal: control.signal, stop, onCopy: (due, progress) => show({ kind: 'copying', due, seconds, progress, stop }) };
}

/** The first screen comes first. */
const COUNT_REST_MS = 1000;

/** An ordinary start never waits for another window; a reload may wait a moment for its own old page. */
const PATIENCE_MS = 1500;

export function OpenDeskProvider({ host, children, opening, elsewhere, refused, alarmed, copying, uncopied }: OpenDeskProviderProps) {
  const [phase, setPhase] = useState<Phase>({ kind: 'opening' });
  const [round, setRound] = useState(0);
  const demo = isDemoChosen();
  // A folder granted later brings another host; the open database stays, its copies are looked at on the next start.
  const latest = useRef(host);
  useEffect(() => {
    latest.current = host;
  }, [host]);
  useEffect(() => {
    let left = false;
    let db: Deskbook | null = null;
    const patience = setTimeout(() => setPhase({ kind: 'elsewhere' }), PATIENCE_MS);
    const wait = waitFor(COPY_SECONDS, (copying) => !left && setPhase(copying));
    const begin = async (): Promise<void> => {
      await becomeWriter(demo ? DEMO_DATABASE : REAL_DATABASE);
      clearTimeout(patience);
      if (left) return;
      setPhase({ kind: 'opening' });
      const started = await startDesk(latest.current, demo, wait);
      if (started.kind === 'open') db = started.db;
      if (started.kind === 'alarm') db = started.alarm.db;
      if (started.kind === 'uncopied') db = started.uncopied.db;
      if (left) return db?.close();
      setPhase(started);
    };
    begin().catch((error: unknown) => {
      clearTimeout(patience);
      latest.current.logError(`start: ${faultName(error)}`);
      if (!left) setPhase({ kind: 'refused', refusal: { code: 'database.busy', params: { reason: reasonOf(error) } } });
    });
    return () => {
      left = true;
      clearTimeout(patience);
      wait.stop();
      db?.close();
    };
  }, [demo, round]);
  useEffect(() => {
    // Who was asked about the number of records is not asked again by the same start.
    if (phase.kind !== 'open' || demo || phase.notice?.kind === 'rows') return;
    const { db } = phase;
    const counting = setTimeout(() => {
      countLater(db, latest.current).then(
        (alarm) => alarm && setPhase((now) => (now === phase ? { kind: 'alarm', alarm } : now)),
        (error: unknown) => latest.current.logError(`count: ${faultName(error)}`),
      );
    }, COUNT_REST_MS);
    return () => clearTimeout(counting);
  }, [phase, demo]);
  const again = (): void => {
    setPhase({ kind: 'opening' });
    setRound(round + 1);
  };
  const goOn = (next: Promise<Started>): void => {
    setPhase({ kind: 'opening' });
    void next.then(setPhase);
  };
  if (phase.kind === 'opening') return opening;
  if (phase.kind === 'elsewhere') return elsewhere;
  if (phase.kind === 'refused') return refused(phase.refusal, again);
  if (phase.kind === 'alarm') return alarmed(phase.alarm, again, () => goOn(goOnFrom(host, phase.alarm, waitFor(COPY_SECONDS, setPhase))));
  if (phase.kind === 'copying') return copying(phase);
  if (phase.kind === 'uncopied') {
    const { uncopied: left } = phase;
    return uncopied(
      left,
      () => goOn(copyAgain(host, left, waitFor(PATIENT_SECONDS, setPhase))),
      () => goOn(goOnUncopied(left)),
    );
  }
  return (
    <Opened host={host} db={phase.db} notice={phase.notice} demo={demo} opening={opening}>
      {children}
    </Opened>
  );
}

const DAY_CHECK_SECONDS = 60;
/** The units, some thousand records, are wanted by nobody before somebody has signed in. */
const UNITS_REST_MS = 150;

interface OpenedProps {
  readonly host: Host;
  readonly db: Deskbook;
  readonly notice: StartNotice | null;
  readonly demo: boolean;
  readonly opening: ReactNode;
  readonly children: ReactNode;
}

function Opened({ host, db, notice, demo, opening, children }: OpenedProps) {
  const line = useLifeline(db);
  const noted = useExpectedNote(db, host, demo);
  useEffect(() => useLine.getState().say(notice), [notice]);
  const road = useMemo(
    () => roadLater(() => import('./desk-road').then((m) => m.openRoad({ db, host, demo, line, onChange: noted })), host),
    [db, host, demo, line, noted],
  );
  // The first screen comes first.
  useEffect(() => whenIdle(() => road.catchUp()), [road]);
  const { commit } = road;
  const site = useLive(() => readSite(db), [db]);
  const scheduled = useMemo(
    () => (!demo && host.vault !== null && site !== undefined && site.id !== '' ? { db, host, site, now: nowInstant } : null),
    [db, host, demo, site],
  );
  useSnapshotSchedule(scheduled, commit);
  useExchangeWatch(db, host, site?.id ?? '', commit);
  useReplication(db, host, demo ? '' : (site?.id ?? ''));
  const staff = useLive(() => readStaff(db), [db]);
  const today = dayOf(useNow(DAY_CHECK_SECONDS));
  const rested = useRested(UNITS_REST_MS);
  const units = useLive(() => (rested ? readUnits(db, today) : Promise.resolve(NO_DIRECTORY.units)), [db, today, rested]);
  const departments = useLive(() => readDepartments(db), [db]);
  const open = useMemo((): OpenDesk | null => {
    if (!site || !staff || !departments) return null;
    return { db, host, demo, commit, site, staff, departments, units: units ?? NO_DIRECTORY.units };
  }, [db, host, demo, commit, site, staff, units, departments]);
  return open === null ? opening : <OpenContext value={open}>{children}</OpenContext>;
}

/** Whether so long has passed since it was first asked, ms. */
function useRested(ms: number): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return rested;
}
