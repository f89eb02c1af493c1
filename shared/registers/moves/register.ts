/** Moves as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { moves } from './definition';

export const movesRegister: RegisterModule = { definition: moves, commands: [], migrations: [] };
