/** The print buttons of a list: the list itself at once, everything else from a menu. */
import type { ListFilter } from '@renderer/db/queries';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { addMonths, monthOf } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { Dropdown } from 'antd';
import { useLocation } from 'wouter';
import { printsAsList } from './jobs';
import { words } from './texts';
import { usePrint } from './use-print';
import { PRINT_RANK, usePrintable } from './use-printable';

interface PrintMenuProps {
  readonly definition: AnyDefinition;
  /** What the list shows: all of it is printed, also what is not yet on the screen. */
  readonly filter: ListFilter;
  /** False while a record is open beside it: then Ctrl+P prints that. */
  readonly keyed: boolean;
}

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly run: () => Promise<void>;
}

export function PrintMenu({ definition, filter, keyed }: PrintMenuProps) {
  const t = useText(words);
  const { printList } = usePrint();
  const choices = useChoices(definition, filter);
  const list = (): void => void printList(definition, filter);
  usePrintable(PRINT_RANK.list, list);
  return (
    <span className="row">
      <Button onClick={list} {...(keyed && { keys: 'Ctrl P' })}>
        {t('list')}
      </Button>
      <Menu label={t('morePrint')} choices={choices} />
    </span>
  );
}

function useChoices(definition: AnyDefinition, filter: ListFilter): readonly Choice[] {
  const t = useText(words);
  const { host, now } = useDesk();
  const [, navigate] = useLocation();
  const { printList, printForms, printMonth, printBlank, blanks } = usePrint();
  const { id } = definition;
  const thisMonth = monthOf(now());
  const months = id === 'callbacks' ? [thisMonth, monthOf(addMonths(`${thisMonth}-01`, -1))] : [];
  return [
    ...(id === 'duty' ? [{ key: 'shifts', label: t('shifts'), run: () => printList(definition, filter, 'print', 'shift') }] : []),
    ...(printsAsList(definition) ? [] : [{ key: 'forms', label: t('forms'), run: () => printForms(definition, filter) }]),
    ...(id === 'workorders' ? [{ key: 'billed', label: t('billed'), run: async () => navigate('/billed') }] : []),
    ...months.map((month) => ({ key: month, label: t('month', { month }), run: () => printMonth(month) })),
    // A browser's print dialog previews and saves as PDF by itself.
    ...(host.kind === 'electron'
      ? [
          { key: 'preview', label: t('listPreview'), run: () => printList(definition, filter, 'preview') },
          { key: 'pdf', label: t('listPdf'), run: () => printList(definition, filter, 'pdf') },
        ]
      : []),
    ...blanks(id).map((blank) => ({ key: blank.id, label: t('blank', { title: blank.title }), run: () => printBlank(id, blank.id) })),
  ];
}

/** Beside 打印 of a record: preview and PDF, where the host does not offer them itself. Ctrl+P prints the record while it is shown. */
export function RecordPrintMenu({ row }: { readonly row: Row }) {
  const t = useText(words);
  const { host } = useDesk();
  const { printRecords } = usePrint();
  usePrintable(PRINT_RANK.record, () => void printRecords([row]));
  if (host.kind === 'browser') return null;
  const choices: readonly Choice[] = [
    { key: 'preview', label: t('recordPreview'), run: () => printRecords([row], 'preview') },
    { key: 'pdf', label: t('recordPdf'), run: () => printRecords([row], 'pdf') },
  ];
  return <Menu label={t('morePrint')} choices={choices} />;
}

function Menu({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }) {
  const items = choices.map(({ key, label: text }) => ({ key, label: text }));
  const onClick = ({ key }: { readonly key: string }): void => void choices.find((choice) => choice.key === key)?.run();
  if (choices.length === 0) return null;
  return (
    <Dropdown trigger={['click']} autoFocus menu={{ items, onClick }}>
      <button type="button" className="btn" aria-label={label} aria-haspopup="menu">
        ▾
      </button>
    </Dropdown>
  );
}
