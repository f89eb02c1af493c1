/** One box for everything: commands, places, and the records that hold the words typed. */
import type { Deskbook } from '@renderer/db/database';
import { searchRows } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { unitPath } from '@renderer/registers/unit-path';
import { useSession } from '@renderer/stores/session';
import { type ShownRecord, useShownRecord } from '@renderer/stores/shown-record';
import { CommandPalette, type PaletteItem } from '@renderer/ui/parts/command-palette';
import { useGist } from '@renderer/ui/seen';
import { showTime } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf, registerList, registers } from '@shared/registers/index';
import { mayWrite } from '@shared/rules/rights/registers';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { pages } from './pages';
import { shortcuts } from './shortcuts';
import { words } from './texts';

/** Typing rests so long before the records are searched, ms. */
const QUIET = 120;
const MOST = 30;
const LOCK = 'lock';
const CHANGE = 'change-person';
const ACT = 'act:';

interface PaletteProps {
  readonly onClose: () => void;
  readonly onKeys: () => void;
  readonly onChangePerson: () => void;
}

export function Palette({ onClose, onKeys, onChangePerson }: PaletteProps) {
  const { db } = useDesk();
  const lock = useSession((state) => state.lock);
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const wanted = useResting(text);
  const rows = useLive(() => (wanted === '' ? Promise.resolve([]) : findRows(db, wanted)), [db, wanted]);
  const shown = useShownRecord((state) => state.record);
  const commands = [...recordCommands(shown), ...useCommands()];
  const found = useFound(rows ?? []);
  const run = (id: string): void => {
    onClose();
    const tool = id.startsWith(ACT) ? shown?.tools().find((one) => one.id === id.slice(ACT.length)) : undefined;
    // After the box has given the focus back: what the command opens takes it.
    if (tool) requestAnimationFrame(() => tool.run());
    else if (id === LOCK) lock();
    else if (id === CHANGE) onChangePerson();
    else if (id === 'keys') onKeys();
    else go(id);
  };
  return <CommandPalette commands={commands} found={found} onQuery={setText} onRun={run} onClose={onClose} />;
}

/** What can be done with the record on the screen; it says which record that is. */
function recordCommands(shown: ShownRecord | null): readonly PaletteItem[] {
  return (shown?.tools() ?? []).map(({ id, label, key }) => ({
    id: `${ACT}${id}`,
    label,
    note: shown?.no ?? '',
    ...(key !== undefined && { keys: key }),
  }));
}

async function findRows(db: Deskbook, text: string): Promise<readonly Row[]> {
  return (await searchRows(db, text, MOST)).filter((row) => row.register in registers);
}

/** Commands are their paths; what is no path has a name of its own. */
function useCommands(): readonly PaletteItem[] {
  const t = useText(words);
  const label = useLabel();
  const { actor } = useDesk();
  return useMemo(() => {
    const keyOf = new Map(shortcuts.map((shortcut) => [shortcut.path, shortcut.key]));
    const withKey = (id: string, name: string): PaletteItem => {
      const keys = keyOf.get(id);
      return { id, label: name, ...(keys !== undefined && { keys }) };
    };
    const creating = registerList
      .filter(({ definition }) => mayWrite(actor.role, definition.id))
      .map(({ definition }) => withKey(`/r/${definition.id}/new`, t('newOne', { one: label(definition.one) })));
    return [
      ...creating,
      ...pages.map((page) => withKey(page.path, label(page.title))),
      ...registerList.map(({ definition }) => withKey(`/r/${definition.id}`, label(definition.title))),
      { id: CHANGE, label: t('changePerson'), keys: 'F10' },
      { id: LOCK, label: t('lockNow'), keys: 'Ctrl L' },
      { id: 'keys', label: t('keys'), keys: '?' },
    ];
  }, [actor.role, label, t]);
}

function useFound(rows: readonly Row[]): readonly PaletteItem[] {
  const label = useLabel();
  const gistOf = useGist('search');
  return rows.map((row) => {
    const definition = definitionOf(row.register);
    const gist = gistOf(row);
    const note = [label(definition.one), row.unit === row.no ? '' : row.unit, gist, showTime(row.at)]
      .filter((part) => part !== '')
      .join(' · ');
    // A unit is looked for because of what happened there.
    return { id: row.register === 'units' ? unitPath(row.no) : `/r/${row.register}/${row.id}`, label: row.no, note };
  });
}

function useResting(text: string): string {
  const [resting, setResting] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setResting(text.trim()), QUIET);
    return () => clearTimeout(timer);
  }, [text]);
  return resting;
}
