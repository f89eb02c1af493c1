/** Opens the database of the site, or of the demonstration, and keeps what everything above reads: settings, people, units. */
import { DEMO_DATABASE, type Deskbook } from '@renderer/db/database';
import { currentName } from '@renderer/db/generations';
import { useLive } from '@renderer/db/use-live';
import { openGuarded } from '@renderer/db/version-guard';
import type { Host } from '@renderer/host/host';
import { useSafety } from '@renderer/stores/safety';
import type { Refusal } from '@shared/base/result';
import { dayOf } from '@shared/base/time';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { useNow } from './clock';
import { type Commit, makeCommitter } from './committer';
import { type Directory, NO_DIRECTORY, readDepartments, readStaff, readUnits } from './directory';
import { makeJournalKeeper } from './journal-keeper';
import { readSite, type SiteSettings } from './site';
import { isDemoChosen } from './which';

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
  /** Shown when it cannot be opened. */
  readonly refused: (refusal: Refusal, retry: () => void) => ReactNode;
}

type Phase =
  | { readonly kind: 'opening' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'open'; readonly db: Deskbook };

export function OpenDeskProvider({ host, children, opening, refused }: OpenDeskProviderProps) {
  const [phase, setPhase] = useState<Phase>({ kind: 'opening' });
  const [round, setRound] = useState(0);
  const demo = isDemoChosen();
  useEffect(() => {
    let left = false;
    let db: Deskbook | null = null;
    void openGuarded(demo ? async () => DEMO_DATABASE : currentName).then((result) => {
      if (result.ok) db = result.value;
      if (left) return db?.close();
      setPhase(result.ok ? { kind: 'open', db: result.value } : { kind: 'refused', refusal: result.error });
    });
    return () => {
      left = true;
      db?.close();
    };
  }, [demo, round]);
  const retry = (): void => {
    setPhase({ kind: 'opening' });
    setRound(round + 1);
  };
  if (phase.kind === 'opening') return opening;
  if (phase.kind === 'refused') return refused(phase.refusal, retry);
  return (
    <Opened host={host} db={phase.db} demo={demo} opening={opening}>
      {children}
    </Opened>
  );
}

const DAY_CHECK_SECONDS = 60;

interface OpenedProps {
  readonly host: Host;
  readonly db: Deskbook;
  readonly demo: boolean;
  readonly opening: ReactNode;
  readonly children: ReactNode;
}

function Opened({ host, db, demo, opening, children }: OpenedProps) {
  const commit = useMemo(() => {
    const keeper = demo ? null : makeJournalKeeper(host.vault, (news) => useSafety.getState().setJournal(news));
    return makeCommitter(db, host, keeper);
  }, [db, host, demo]);
  const site = useLive(() => readSite(db), [db]);
  const staff = useLive(() => readStaff(db), [db]);
  const today = dayOf(useNow(DAY_CHECK_SECONDS));
  const units = useLive(() => readUnits(db, today), [db, today]);
  const departments = useLive(() => readDepartments(db), [db]);
  const open = useMemo((): OpenDesk | null => {
    if (!site || !staff || !departments) return null;
    return { db, host, demo, commit, site, staff, departments, units: units ?? NO_DIRECTORY.units };
  }, [db, host, demo, commit, site, staff, units, departments]);
  return open === null ? opening : <OpenContext value={open}>{children}</OpenContext>;
}
