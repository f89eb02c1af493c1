/** The price list as the list of registers takes it. */
import type { RegisterModule } from '../contract/command';
import { prices } from './definition';

export const pricesRegister: RegisterModule = { definition: prices, commands: [], migrations: [] };
