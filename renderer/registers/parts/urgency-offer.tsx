/** Offers to treat a matter as urgent when its words say so; the desk confirms with one key (IN-2). */

import { useLabel, useText } from '@renderer/i18n/use-text';
import { useAltKey } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { URGENT_KINDS } from '@shared/registers/contract/choices';
import { suggestUrgency, type UrgentKind } from '@shared/rules/urgency';
import { words } from './texts';

interface UrgencyOfferProps {
  readonly text: string;
  /** Whether it is treated as urgent already. */
  readonly urgent: boolean;
  readonly onAccept: (kind: UrgentKind) => void;
}

export function UrgencyOffer({ text, urgent, onAccept }: UrgencyOfferProps) {
  const kind = urgent ? '' : suggestUrgency(text);
  return kind === '' ? null : <Offer kind={kind} onAccept={onAccept} />;
}

function Offer({ kind, onAccept }: { readonly kind: UrgentKind; readonly onAccept: (kind: UrgentKind) => void }) {
  const t = useText(words);
  const say = useLabel();
  const accept = (): void => onAccept(kind);
  useAltKey('J', accept);
  const button = (
    <Button small onClick={accept} keys="Alt J">
      {t('urgentYes')}
    </Button>
  );
  return <Sentence action={button}>{t('urgent', { kind: say(URGENT_KINDS[kind]) })}</Sentence>;
}
