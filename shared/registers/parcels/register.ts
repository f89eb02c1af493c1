/** Parcels and mail as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { parcels } from './definition';

export const parcelsRegister: RegisterModule = { definition: parcels, commands: [], migrations: [] };
