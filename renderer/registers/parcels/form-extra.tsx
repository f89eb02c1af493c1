/** Under the form of a new parcel: whether it is here already, what its unit asked the desk to mind, a number not known yet (RG-3, RG-8, BY-10). */
import { textIn } from '@shared/registers/contract/fields';
import { InstructionExtra } from '../parts/counter-extra';
import { PhoneOffer } from '../parts/phone-offer';
import { useUnit } from '../parts/use-unit';
import type { FormExtraProps } from '../register-ui';
import { KnownParcel } from './known-parcel';

export function ParcelFormExtra(props: FormExtraProps) {
  const view = useUnit(textIn(props.data, 'unit'));
  return (
    <>
      <KnownParcel {...props} />
      <InstructionExtra {...props} />
      {view && <PhoneOffer view={view} phone={textIn(props.data, 'phone')} />}
    </>
  );
}
