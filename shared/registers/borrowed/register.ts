/** Borrowed items as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { borrowed } from './definition';

export const borrowedRegister: RegisterModule = { definition: borrowed, commands: [], migrations: [] };
