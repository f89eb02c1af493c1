/** Archive loans as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { archiveloans } from './definition';
import { archiveloanMigrations, archiveloanSamples } from './migrations';

export const archiveloansRegister: RegisterModule = {
  definition: archiveloans,
  commands: [],
  migrations: archiveloanMigrations,
  samples: archiveloanSamples,
};
