/** Renovations as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { renovations } from './definition';

export const renovationsRegister: RegisterModule = { definition: renovations, commands: [], migrations: [] };
