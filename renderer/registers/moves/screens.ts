/** The special screens of moves, for the list. */
import { CounterExtra } from '../parts/counter-extra';
import type { RegisterUi } from '../register-ui';
import { MoveLead } from './lead';

export const moveScreens: Omit<RegisterUi, 'icon'> = { formExtra: CounterExtra, detailLead: MoveLead };
