/** Offers the type and the category that the words of a request sound like; the desk confirms with one key (IN-5). */

import { useLabel, useText } from '@renderer/i18n/use-text';
import { useAltKey } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { CATEGORIES, REQUEST_TYPES } from '@shared/registers/contract/choices';
import type { Data } from '@shared/registers/contract/fields';
import { requests } from '@shared/registers/requests/definition';
import type { RequestData } from '@shared/registers/requests/fields';
import { suggestCategory, suggestType } from '@shared/rules/suggest-kind';
import { words } from './texts';

interface KindOfferProps {
  readonly draft: Pick<RequestData, 'content' | 'type' | 'category'>;
  readonly fill: (part: Data) => void;
}

/** Nothing is drawn when the words say nothing new. */
export function KindOffer({ draft, fill }: KindOfferProps) {
  const t = useText(words);
  const say = useLabel();
  // A type that somebody chose is not talked about any more; a repair is what every form begins with.
  const open = draft.type === '' || draft.type === requests.fields.type.start;
  const type = (open && suggestType(draft.content)) || draft.type;
  const category = type === 'complaint' && draft.category === '' ? suggestCategory(draft.content) : '';
  const news = type !== '' && (type !== draft.type || category !== '');
  const accept = (): void => fill({ type, ...(category !== '' && { category }) });
  useAltKey('T', accept, news);
  if (!news) return null;
  const kind = [say(REQUEST_TYPES[type]), ...(category === '' ? [] : [say(CATEGORIES[category])])].join(' · ');
  const button = (
    <Button small onClick={accept} keys="Alt T">
      {t('kindYes', { kind })}
    </Button>
  );
  return (
    <Sentence tone="calm" action={button}>
      {t('kindLike', { kind })}
    </Sentence>
  );
}
