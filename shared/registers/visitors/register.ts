/** Visitors as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { visitors } from './definition';

export const visitorsRegister: RegisterModule = { definition: visitors, commands: [], migrations: [] };
