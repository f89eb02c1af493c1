/** Public letters as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { letters } from './definition';

export const lettersRegister: RegisterModule = { definition: letters, commands: [], migrations: [] };
