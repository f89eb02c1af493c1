/** What is given out at the counter and needs no more than the warnings of the unit: passes, renovations (BY-5). */
import { CounterExtra } from '../parts/counter-extra';
import type { RegisterUi } from '../register-ui';

export const counterScreens: Omit<RegisterUi, 'icon'> = { formExtra: CounterExtra };
