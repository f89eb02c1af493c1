/** Service promises as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { promises } from './definition';

export const promisesRegister: RegisterModule = { definition: promises, commands: [], migrations: [] };
