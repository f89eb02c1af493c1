/** The hand-over ledger as the list of registers takes it. */
import type { RegisterModule } from '../contract/command';
import { weekreports } from './definition';

export const weekreportsRegister: RegisterModule = { definition: weekreports, commands: [], migrations: [] };
