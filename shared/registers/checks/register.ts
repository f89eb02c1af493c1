/** Checks as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { checks } from './definition';

export const checksRegister: RegisterModule = { definition: checks, commands: [], migrations: [] };
