/** Other desks' logs as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { otherlogs } from './definition';

export const otherlogsRegister: RegisterModule = { definition: otherlogs, commands: [], migrations: [] };
