/** What was open when the sheet was signed: frozen, grouped by book. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { rowAs } from '@shared/registers/contract/command';
import { handover } from '@shared/registers/handover/definition';
import { Link } from 'wouter';
import type { DetailExtraProps } from '../register-ui';
import { SheetLines } from './sheet-lines';
import { words } from './texts';

const NO_REMARKS: ReadonlyMap<string, string> = new Map();

export function SheetDetail({ row }: DetailExtraProps) {
  const t = useText(words);
  const { now } = useDesk();
  const { data } = rowAs(handover, row);
  if (row.state === 'running') return <Link href="/handover">{t('onPage')}</Link>;
  // Sheets copied from paper may have no lines of their own.
  if (data.open.length === 0 && data.startsAt === '') return null;
  return <SheetLines lines={data.open} now={data.handedAt || now()} lastRemarks={NO_REMARKS} typed={null} />;
}
