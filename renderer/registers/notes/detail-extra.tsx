/** Who has not read the note yet; those who have stand among its fields with their times. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { rowAs } from '@shared/registers/contract/command';
import { mayAs } from '@shared/registers/contract/context';
import { notes } from '@shared/registers/notes/definition';
import { notReadBy } from '@shared/registers/notes/rules';
import type { DetailExtraProps } from '../register-ui';
import { words } from './texts';

export function NoteReaders({ row }: DetailExtraProps) {
  const t = useText(words);
  const { staff } = useDesk();
  if (row.state !== 'valid') return null;
  const everybody = staff.filter((one) => one.active && one.login && mayAs(one.role, 'receptionist')).map((one) => one.name);
  const names = notReadBy(rowAs(notes, row).data, everybody);
  return <p className={names.length > 0 ? '' : 'muted'}>{names.length > 0 ? t('notYet', { names: names.join('、') }) : t('allRead')}</p>;
}
