/** What every screen works with: the database, who sits here, the site, and the one way to change anything. */
import { catalogue } from '@renderer/db/engine/catalogue';
import type { Outcome } from '@renderer/db/engine/run';
import { openSheet } from '@renderer/db/shift';
import { useLive } from '@renderer/db/use-live';
import { useSafety } from '@renderer/stores/safety';
import { useSaving } from '@renderer/stores/saving';
import { useSession } from '@renderer/stores/session';
import type { FieldContext } from '@renderer/ui/fields/field-context';
import { EyesContext } from '@renderer/ui/seen';
import { type Result, refuse } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import type { Actor } from '@shared/registers/contract/context';
import { undoOf } from '@shared/rules/records/undo';
import { endsSession } from '@shared/rules/rights/session';
import { type DeskShift, deskShift } from '@shared/rules/shift/clock';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { nowInstant, useNow } from './clock';
import { draftStore } from './draft-store';
import { earlierOf } from './earlier';
import { type OpenDesk, useOpenDesk } from './open-desk';
import { pressing } from './pressing';
import { useSessionWatch } from './use-session-watch';

export interface Desk extends Omit<OpenDesk, 'commit'> {
  readonly actor: Actor;
  /** The running shift: the one that was opened here, else what the clock says. */
  readonly shift: DeskShift;
  now(): Instant;
  /** Runs a command as the person signed in, appends the journal file, then shows 已保存. Never throws for a failing database: that is a refusal too. */
  run(command: string, input: unknown): Promise<Result<Outcome>>;
  /** The same for what the program writes down by itself beside what was asked for: nothing is shown. */
  note(command: string, input: unknown): Promise<Result<Outcome>>;
  /** The same for a button with no form around it, which could say why not: a refusal is said above the page. */
  press(command: string, input: unknown): void;
}

const DeskContext = createContext<Desk | null>(null);

/** The desk of the person signed in. Throws outside of `DeskProvider`: a mistake of ours. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('useDesk outside of DeskProvider');
  return desk;
}

interface DeskProviderProps {
  readonly actor: Actor;
  readonly children: ReactNode;
}

const SHIFT_CHECK_SECONDS = 20;

export function DeskProvider({ actor, children }: DeskProviderProps) {
  const { commit, ...open } = useOpenDesk();
  const { db, host, demo, site, staff, units, departments } = open;
  useSessionWatch(db, actor);
  const now = useNow(SHIFT_CHECK_SECONDS);
  const sheet = useLive(() => openSheet(db, site.desk), [db, site.desk]);
  const { name, since, until, record, waiting, staff: onDuty } = deskShift(sheet, site.shifts, now);
  const names = onDuty.join('、');
  const desk = useMemo((): Desk => {
    const note = async (command: string, input: unknown): Promise<Result<Outcome>> => {
      const result = await commit(command, input, actor);
      if (!result.ok && endsSession(result.error.code)) useSession.getState().end(result.error);
      return result;
    };
    const run = async (command: string, input: unknown): Promise<Result<Outcome>> => {
      const result = await note(command, input);
      if (result.ok) noteSaved(result.value, command, input);
      return result;
    };
    const shift = { name, since, until, record, waiting, staff: names === '' ? [] : names.split('、') };
    return { db, host, demo, site, staff, units, departments, actor, shift, now: nowInstant, run, note, press: pressing(run) };
  }, [db, host, demo, site, staff, units, departments, commit, actor, name, since, until, record, waiting, names]);
  const { role } = actor;
  const { privacy } = site;
  const eyes = useMemo(() => ({ role, level: privacy }), [role, privacy]);
  return (
    <DeskContext value={desk}>
      <EyesContext value={eyes}>{children}</EyesContext>
    </DeskContext>
  );
}

interface ReadingDeskProps {
  /** Another database: the one that an archive was opened in. */
  readonly db: Desk['db'];
  readonly children: ReactNode;
}

/** The same desk looking into another book: everything is read there by the same eyes, and nothing can be changed. */
export function ReadingDesk({ db, children }: ReadingDeskProps) {
  const desk = useDesk();
  const reading = useMemo((): Desk => {
    const run = (): Promise<Result<Outcome>> => Promise.resolve(refuse('archive.read-only'));
    return { ...desk, db, actor: { ...desk.actor, role: 'reader' }, run, note: run, press: pressing(run) };
  }, [desk, db]);
  return <DeskContext value={reading}>{children}</DeskContext>;
}

/** 已保存 is said only when the journal file has it as well; otherwise the red sentence stands there. */
function noteSaved(outcome: Outcome, command: string, input: unknown): void {
  const [row] = outcome.rows;
  if (!row || useSafety.getState().journal.trouble !== '') return;
  const undo = undoOf(catalogue.definitionOf(row.register), row, command, input, (id) => catalogue.commands.has(id));
  useSaving.getState().showSaved({ id: row.id, no: row.no, register: row.register, rev: row.rev, undo });
}

/** What the fields of forms are given. */
export function useFieldContext(openRef?: (register: string, no: string) => void): FieldContext {
  const { db, actor, shift, units, staff, departments, site, now } = useDesk();
  const { id, name } = actor;
  return useMemo(
    () => ({
      now,
      me: name,
      shift: shift.name,
      units,
      staff,
      departments,
      phrases: site.phrases,
      earlier: (register: string) => earlierOf(db, register),
      draftsOf: (register: string, record: string) => draftStore({ db, now, actor: { id } }, register, record),
      ...(openRef && { openRef }),
    }),
    [db, now, id, name, shift.name, units, staff, departments, site.phrases, openRef],
  );
}
