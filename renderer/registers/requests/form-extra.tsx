/** Under the form of a request: what its words say, whom it concerns, what is open there, what it may repeat (IN-2, IN-4, IN-10, IN-11, IN-15). */

import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { useAltKey } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { dayOf } from '@shared/base/time';
import type { Data } from '@shared/registers/contract/fields';
import type { RequestData } from '@shared/registers/requests/fields';
import { similarRows } from '@shared/rules/intake/similar-rows';
import { PhoneOffer } from '../parts/phone-offer';
import { ReportOffer } from '../parts/report-offer';
import { SimilarOffer } from '../parts/similar-offer';
import { UnitStrip } from '../parts/unit-strip';
import { UrgencyOffer } from '../parts/urgency-offer';
import { useUnit } from '../parts/use-unit';
import type { FormExtraProps } from '../register-ui';
import { KindOffer } from './kind-offer';
import { MailLines } from './mail-lines';
import { PromiseHint } from './promise-hint';
import { words } from './texts';

export function RequestFormExtra({ data, row, fill }: FormExtraProps) {
  const { now } = useDesk();
  const draft = data as unknown as RequestData;
  const view = useUnit(draft.unit);
  const id = row?.id ?? '';
  const similar = similarRows({ id, unit: draft.unit, type: draft.type, category: draft.category }, view?.open ?? [], dayOf(now()));
  const mail = draft.type === 'complaint' && draft.category === 'mail' && draft.unit !== '';
  const shown = [...(row === null ? similar : []), ...(mail ? (view?.open ?? []).filter((one) => one.register === 'parcels') : [])];
  return (
    <aside className="intake-aside">
      {row === null && <KindOffer draft={draft} fill={fill} />}
      <UrgencyOffer text={draft.content} urgent={draft.urgentKind !== ''} onAccept={(urgentKind) => fill({ urgentKind })} />
      <ReportOffer
        major={draft.level === 'major'}
        keyCustomer={view?.facts?.key ?? false}
        reported={draft.reportedTo.length > 0}
        onReport={(reportedTo) => fill({ reportedTo, reportedAt: now() })}
      />
      {row === null && <SimilarOffer rows={similar} mergedInto={draft.mergedInto} onMerge={(mergedInto) => fill({ mergedInto })} />}
      {view && <PhoneOffer view={view} phone={draft.phone} />}
      {view && <UnitStrip view={view} except={id} shown={shown.map((one) => one.id)} />}
      {mail && <MailLines unit={draft.unit} />}
      {row === null && draft.content !== '' && (
        <div className="row small">
          <FourClear done={draft.fourClear.length === 4} fill={fill} />
          {draft.promisedAt === '' && <PromiseHint draft={draft} />}
        </div>
      )}
    </aside>
  );
}

/** The four ticks of IN-1 with one key. */
function FourClear({ done, fill }: { readonly done: boolean; readonly fill: (part: Data) => void }) {
  const t = useText(words);
  const tick = (): void => fill({ fourClear: ['heard', 'asked', 'repeated', 'written'] });
  useAltKey('Q', tick, !done);
  if (done) return null;
  return (
    <Button small onClick={tick} keys="Alt Q">
      {t('fourClear')}
    </Button>
  );
}
