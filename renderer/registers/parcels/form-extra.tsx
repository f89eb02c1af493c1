/** Under the form of a new parcel: whether it is here already, and what its unit asked the desk to mind (RG-3, BY-10). */
import { InstructionExtra } from '../parts/counter-extra';
import type { FormExtraProps } from '../register-ui';
import { KnownParcel } from './known-parcel';

export function ParcelFormExtra(props: FormExtraProps) {
  return (
    <>
      <KnownParcel {...props} />
      <InstructionExtra {...props} />
    </>
  );
}
