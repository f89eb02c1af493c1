/** What two desks did apart and nobody has settled (BY-14): only there while there is some. */
import { openConflicts } from '@renderer/db/merge/listed';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import { Link } from 'wouter';
import { words } from './texts';

export function DesksLine() {
  const t = useText(words);
  const { db } = useDesk();
  const open = useLive(() => openConflicts(db), [db]) ?? 0;
  if (open === 0) return null;
  return (
    <Link href="/desks" className="today-weeks">
      {t('desks')}
      <Tag tone="today">{t('desksOpen', { n: open })}</Tag>
    </Link>
  );
}
