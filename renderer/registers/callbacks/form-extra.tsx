/** Under the form of a callback written by hand: a number that the unit's file does not know is offered to be added (RG-8). */
import { textIn } from '@shared/registers/contract/fields';
import { PhoneOffer } from '../parts/phone-offer';
import { useUnit } from '../parts/use-unit';
import type { FormExtraProps } from '../register-ui';

export function CallbackFormExtra({ data }: FormExtraProps) {
  const view = useUnit(textIn(data, 'unit'));
  return view && <PhoneOffer view={view} phone={textIn(data, 'phone')} />;
}
