/** Agency matters as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { agency } from './definition';

export const agencyRegister: RegisterModule = { definition: agency, commands: [], migrations: [] };
