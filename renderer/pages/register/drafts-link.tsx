/** The way to the half-filled forms; shown only when there are some. */
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { useLocation } from 'wouter';
import { draftCount } from './drafts';
import { words } from './texts';

export function DraftsLink() {
  const t = useText(words);
  const { db } = useDesk();
  const [, go] = useLocation();
  const n = useLive(() => draftCount(db), [db]) ?? 0;
  if (n === 0) return null;
  return (
    <Button small onClick={() => go('/drafts')}>
      {t('drafts', { n })}
    </Button>
  );
}
