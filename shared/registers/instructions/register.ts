/** Standing instructions as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { instructions } from './definition';

export const instructionsRegister: RegisterModule = { definition: instructions, commands: [], migrations: [] };
