/** Units and residents as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { units } from './definition';

export const unitsRegister: RegisterModule = { definition: units, commands: [], migrations: [] };
