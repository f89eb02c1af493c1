/** Under the form of a duty entry: what its words say and what is known of the unit (IN-2, RG-8). */
import { PhoneOffer } from '../parts/phone-offer';
import { UnitStrip } from '../parts/unit-strip';
import { UrgencyOffer } from '../parts/urgency-offer';
import { useUnit } from '../parts/use-unit';
import type { FormExtraProps } from '../register-ui';
import { LastShift } from './last-shift';

export function DutyFormExtra({ data, row, fill }: FormExtraProps) {
  const view = useUnit(textOf(data['unit']));
  return (
    <aside className="intake-aside">
      {row === null && <LastShift written={textOf(data['content'])} fill={fill} />}
      <UrgencyOffer text={textOf(data['content'])} urgent={data['urgency'] === 'urgent'} onAccept={() => fill({ urgency: 'urgent' })} />
      {view && <PhoneOffer view={view} phone={textOf(data['phone'])} />}
      {view && <UnitStrip view={view} except={row?.id ?? ''} />}
    </aside>
  );
}

/** '' for a field that an old draft left out. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
