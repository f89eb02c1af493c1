/** The print buttons of a list: the list itself at once, everything else from a menu. */
import type { ListFilter } from '@renderer/db/list-plan';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { MenuButton, type MenuItem } from '@renderer/ui/parts/menu-button';
import { addMonths, monthOf } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { useLocation } from 'wouter';
import { printsAsList } from './kinds';
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
      <MenuButton label={t('morePrint')} items={choices} />
    </span>
  );
}

function useChoices(definition: AnyDefinition, filter: ListFilter): readonly MenuItem[] {
  const t = useText(words);
  const { host, now } = useDesk();
  const [, navigate] = useLocation();
  const { printList, printForms, printLabelList, printMonth, printBlank, blanks, labels } = usePrint();
  const { id } = definition;
  const thisMonth = monthOf(now());
  const months = id === 'callbacks' ? [thisMonth, monthOf(addMonths(`${thisMonth}-01`, -1))] : [];
  return [
    ...(id === 'duty' ? [{ id: 'shifts', label: t('shifts'), run: () => printList(definition, filter, 'print', 'shift') }] : []),
    ...(printsAsList(definition) ? [] : [{ id: 'forms', label: t('forms'), run: () => printForms(definition, filter) }]),
    ...(id === 'workorders' ? [{ id: 'billed', label: t('billed'), run: async () => navigate('/billed') }] : []),
    ...months.map((month) => ({ id: month, label: t('month', { month }), run: () => printMonth(month) })),
    // A browser's print dialog previews and saves as PDF by itself.
    ...(host.kind === 'electron'
      ? [
          { id: 'preview', label: t('listPreview'), run: () => printList(definition, filter, 'preview') },
          { id: 'pdf', label: t('listPdf'), run: () => printList(definition, filter, 'pdf') },
        ]
      : []),
    ...labels(id).map((one) => ({ id: one.id, label: t('labels', { title: one.title }), run: () => printLabelList(definition, filter) })),
    ...blanks(id).map((blank) => ({ id: blank.id, label: t('blank', { title: blank.title }), run: () => printBlank(blank.id) })),
  ];
}

/**
 * Beside 打印 of a record: its further papers, and preview and PDF where the host does not offer them itself. Ctrl+P prints the record while
 * it is shown.
 */
export function RecordPrintMenu({ row }: { readonly row: Row }) {
  const t = useText(words);
  const { host } = useDesk();
  const { printRecords, printFurther, printLabels, furtherPapers, labels } = usePrint();
  usePrintable(PRINT_RANK.record, () => void printRecords([row]));
  const papers = furtherPapers(row.register).map(({ id, title }) => ({ id, label: title, run: () => void printFurther(row, id) }));
  const tags = labels(row.register).map(({ id, title }) => ({ id, label: t('label', { title }), run: () => void printLabels([row]) }));
  const own: readonly MenuItem[] =
    host.kind === 'browser'
      ? []
      : [
          { id: 'preview', label: t('recordPreview'), run: () => void printRecords([row], 'preview') },
          { id: 'pdf', label: t('recordPdf'), run: () => void printRecords([row], 'pdf') },
        ];
  return <MenuButton label={t('morePrint')} items={[...tags, ...papers, ...own]} />;
}
