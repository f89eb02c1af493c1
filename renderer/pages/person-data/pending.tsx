/** Says that copies have not followed a deletion, and lets somebody go on with it at once. */
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { erasingSetting } from '@shared/rules/privacy/erasing';
import { may } from '@shared/rules/rights/may';
import { words } from './texts';
import type { Erasing } from './use-erase';

export function Pending({ erasing }: { readonly erasing: Erasing }) {
  const t = useText(words);
  const { db, actor } = useDesk();
  const left = useLive(() => readSetting(db, erasingSetting), [db]);
  if (!left || left.at === '' || erasing.busy) return null;
  const action = may(actor.role, 'privacy.erased') ? <Button onClick={() => void erasing.goOn()}>{t('goOn')}</Button> : undefined;
  return <Sentence action={action}>{t('pending')}</Sentence>;
}
