/** Key loans as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { keyloans } from './definition';
import { keyloanMigrations, keyloanSamples } from './migrations';

export const keyloansRegister: RegisterModule = {
  definition: keyloans,
  commands: [],
  migrations: keyloanMigrations,
  samples: keyloanSamples,
};
