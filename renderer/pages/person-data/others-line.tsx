/** What other desks wrote and this one has not got is not looked through (BY-14): said before somebody relies on it, where there are others. */
import { otherDesks } from '@renderer/db/merge/peers';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Sentence } from '@renderer/ui/parts/sentence';
import { showTime } from '@shared/base/time';
import type { GatherRequest } from '@shared/rules/privacy/gathering';
import { words } from './texts';

export function OthersLine({ ask }: { readonly ask: GatherRequest['ask'] }) {
  const t = useText(words);
  const { db } = useDesk();
  const desks = useLive(() => otherDesks(db), [db]) ?? [];
  if (desks.length === 0) return null;
  const list = desks.map(({ desk, at }) => t('lastOf', { desk: desk || '–', at: at === '' ? '–' : showTime(at) })).join(t('comma'));
  return <Sentence tone="calm">{`${t('others', { list })}${ask === 'erase' ? t('othersErase') : ''}`}</Sentence>;
}
