/** The special screens of collected fees, for the list. */
import { CounterExtra } from '../parts/counter-extra';
import { NextSlip } from '../parts/next-slip';
import type { FormExtraProps, RegisterUi } from '../register-ui';
import { FeeBoard } from './board';
import { HandedWith } from './handed-with';

function FeeFormExtra(props: FormExtraProps) {
  return (
    <>
      <NextSlip {...props} kind="receipt" />
      <CounterExtra {...props} />
    </>
  );
}

export const feeScreens: Omit<RegisterUi, 'icon'> = { board: FeeBoard, formExtra: FeeFormExtra, detailExtra: HandedWith };
