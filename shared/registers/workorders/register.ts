/** Work orders as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { workorders } from './definition';

export const workordersRegister: RegisterModule = { definition: workorders, commands: [], migrations: [] };
