/** Archive loans as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { archiveloans } from './definition';

export const archiveloansRegister: RegisterModule = { definition: archiveloans, commands: [], migrations: [] };
