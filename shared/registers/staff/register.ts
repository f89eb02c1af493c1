/** Staff as the list of registers takes it. */
import type { RegisterModule } from '../contract/command';
import { staff } from './definition';

export const staffRegister: RegisterModule = { definition: staff, commands: [], migrations: [] };
