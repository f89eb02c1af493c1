/** The special screens of fee reminders: each reminder begins blank, the earlier answers stand in 历次催缴. */
import { begunPanel } from '../parts/begun-panel';
import type { RegisterUi } from '../register-ui';

export const feereminderScreens: Omit<RegisterUi, 'icon'> = {
  actionPanels: { remind: begunPanel('remind', () => ({ remindedAt: '', way: '', answer: '', promisedOn: '' })) },
};
