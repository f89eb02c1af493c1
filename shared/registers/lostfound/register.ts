/** Lost and found as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { lostfound } from './definition';

export const lostfoundRegister: RegisterModule = { definition: lostfound, commands: [], migrations: [] };
