/** One box for everything: commands, places, and the records of all registers that hold the words typed (BY-8). */
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useShownArchive } from '@renderer/desk/shown-archive';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { usePrintQueue } from '@renderer/print-jobs/print-queue';
import { useSession } from '@renderer/stores/session';
import { type ShownRecord, useShownRecord } from '@renderer/stores/shown-record';
import { CommandPalette, type PaletteGroup, type PaletteItem } from '@renderer/ui/parts/command-palette';
import { registerList } from '@shared/registers/index';
import { archivesSetting } from '@shared/rules/retention/settings';
import { mayWrite } from '@shared/rules/rights/registers';
import { buildUnitIndex } from '@shared/rules/units';
import { marksIn } from '@shared/search/mark';
import { readQuery } from '@shared/search/query';
import { useCallback, useMemo, useState } from 'react';
import { searchOf } from './kept-search';
import { type PageAction, pageActions } from './page-actions';
import { pagesOf } from './pages';
import { shortcuts } from './shortcuts';
import { words } from './texts';
import { useFound } from './use-found';
import { ARCHIVED, useFoundItems, WIDEN } from './use-found-items';
import { useGo } from './use-go';

const LOCK = 'lock';
const CHANGE = 'change-person';
const QUEUE = 'print-queue';
const ACT = 'act:';
const PRESS = 'press:';
const CLOSED = 'closed-archives';
const ARCHIVE = '/archive';

interface PaletteProps {
  readonly onClose: () => void;
  readonly onKeys: () => void;
  readonly onChangePerson: () => void;
}

export function Palette({ onClose, onKeys, onChangePerson }: PaletteProps) {
  const t = useText(words);
  const { db, units } = useDesk();
  const lock = useSession((state) => state.lock);
  const go = useGo();
  const [text, setText] = useState('');
  const [widened, setWidened] = useState('');
  const wanted = text.trim();
  const index = useMemo(() => buildUnitIndex(units.map(({ code }) => code)), [units]);
  const asked = useMemo(() => ({ typed: wanted, query: readQuery(wanted, index) }), [wanted, index]);
  const shelf = useMemo(() => ({ db, search: searchOf(db) }), [db]);
  const found = useFound(shelf, asked, widened);
  const archive = useShownArchive((state) => state.book);
  const archived = useFoundItems(useFound(archive, asked, ''), archive?.title ?? '');
  const closed = useClosedArchives(wanted !== '' && archive === null);
  const groups = [...useFoundItems(found), ...archived, ...closed];
  // Of what was found, not of what is being typed: each answer is marked once.
  const looked = found?.asked.query ?? asked.query;
  const marks = useCallback((shownText: string) => marksIn(shownText, looked), [looked]);
  const shown = useShownRecord((state) => state.record);
  // As the page was when the box was opened over it.
  const [onPage] = useState(() => pageActions(document));
  const pressable = usePageCommands(onPage);
  const always = useCommands();
  // At first what can be done here; to what is typed a place of that name comes before a button of that name.
  const commands =
    wanted === '' ? [...recordCommands(shown), ...pressable, ...always] : [...recordCommands(shown), ...always, ...pressable];
  const onQuery = (next: string): void => {
    setText(next);
    setWidened('');
  };
  const run = (id: string): void => {
    if (id.startsWith(WIDEN)) return setWidened(id.slice(WIDEN.length));
    onClose();
    const tool = id.startsWith(ACT) ? shown?.tools().find((one) => one.id === id.slice(ACT.length)) : undefined;
    // After the box has given the focus back: what the command opens takes it.
    const press = onPage.find((one) => `${PRESS}${one.id}` === id);
    if (tool ?? press) requestAnimationFrame(() => (tool ?? press)?.run());
    else if (id.startsWith(ARCHIVED)) archive?.open(id.slice(ARCHIVED.length));
    else if (id === CLOSED) go(ARCHIVE);
    else if (id === LOCK) lock();
    else if (id === CHANGE) onChangePerson();
    else if (id === QUEUE) usePrintQueue.getState().setOpen(true);
    else if (id === 'keys') onKeys();
    else go(id);
  };
  const remark = found === null || found.whole || asked.query.length === 0 ? '' : t('loading');
  return (
    <CommandPalette
      commands={commands}
      found={groups}
      marks={marks}
      pending={asked.query.length > 0 && found?.asked !== asked}
      remark={remark}
      onQuery={onQuery}
      onRun={run}
      onClose={onClose}
    />
  );
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

/** What the page itself offers. */
function usePageCommands(actions: readonly PageAction[]): readonly PaletteItem[] {
  const t = useText(words);
  return useMemo(
    () => actions.map(({ id, label, keys }) => ({ id: `${PRESS}${id}`, label, note: t('onPage'), ...(keys !== '' && { keys }) })),
    [actions, t],
  );
}

/** A line that leads to the archives that were made: what was taken out of the database is in them alone, and the box looks only into one that is open. */
function useClosedArchives(wanted: boolean): readonly PaletteGroup[] {
  const t = useText(words);
  const { db } = useDesk();
  const archives = useLive(() => readSetting(db, archivesSetting), [db]);
  return useMemo(() => {
    const n = archives?.length ?? 0;
    if (!wanted || n === 0) return [];
    return [{ title: t('closedArchives', { n }), items: [{ id: CLOSED, label: t('lookInArchives'), note: t('archivesNote') }] }];
  }, [archives, wanted, t]);
}

/** Commands are their paths; what is no path has a name of its own. */
function useCommands(): readonly PaletteItem[] {
  const t = useText(words);
  const label = useLabel();
  const { actor, staff } = useDesk();
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
      ...pagesOf(actor, staff).map((page) => withKey(page.path, label(page.title))),
      ...registerList.map(({ definition }) => withKey(`/r/${definition.id}`, label(definition.title))),
      { id: CHANGE, label: t('changePerson'), keys: 'F10' },
      { id: LOCK, label: t('lockNow'), keys: 'Ctrl L' },
      { id: QUEUE, label: t('printQueue') },
      { id: 'keys', label: t('keys'), keys: '?' },
    ];
  }, [actor, staff, label, t]);
}
