/** The special screens of things lent: the return begins with the whole deposit going back. */
import { begunPanel } from '../parts/begun-panel';
import { InstructionExtra } from '../parts/counter-extra';
import type { RegisterUi } from '../register-ui';

export const borrowedScreens: Omit<RegisterUi, 'icon'> = {
  formExtra: InstructionExtra,
  actionPanels: { return: begunPanel('return', ({ data }) => ({ depositBack: data['depositBack'] ?? data['deposit'] ?? null })) },
};
