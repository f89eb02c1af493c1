/** Keys as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { keys } from './definition';

export const keysRegister: RegisterModule = { definition: keys, commands: [], migrations: [] };
