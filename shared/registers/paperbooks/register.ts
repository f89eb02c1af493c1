/** Books of numbered paper as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { paperbooks } from './definition';

export const paperbooksRegister: RegisterModule = { definition: paperbooks, commands: [], migrations: [] };
