/** Departments as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { departments } from './definition';

export const departmentsRegister: RegisterModule = { definition: departments, commands: [], migrations: [] };
