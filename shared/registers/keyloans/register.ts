/** Key loans as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { keyloans } from './definition';

export const keyloansRegister: RegisterModule = { definition: keyloans, commands: [], migrations: [] };
