/** Collected fees as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { fees } from './definition';

export const feesRegister: RegisterModule = { definition: fees, commands: [], migrations: [] };
