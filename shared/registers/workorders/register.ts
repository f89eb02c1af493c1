/** Work orders as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { workorders } from './definition';
import { workorderMigrations, workorderSamples } from './migrations';

export const workordersRegister: RegisterModule = {
  definition: workorders,
  commands: [],
  migrations: workorderMigrations,
  samples: workorderSamples,
};
