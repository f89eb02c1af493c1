/** Passes and cards as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { passes } from './definition';

export const passesRegister: RegisterModule = { definition: passes, commands: [], migrations: [] };
