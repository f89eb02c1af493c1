/** Printed forms as the list of registers takes them; `printouts.note` stands in shared/rules/paper. */
import type { RegisterModule } from '../contract/command';
import { printouts } from './definition';

export const printoutsRegister: RegisterModule = { definition: printouts, commands: [], migrations: [] };
