/** Stock counts as the list of registers takes it. */
import type { RegisterModule } from '../contract/command';
import { stockcounts } from './definition';

export const stockcountsRegister: RegisterModule = { definition: stockcounts, commands: [], migrations: [] };
