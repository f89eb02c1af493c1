/** Callbacks as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { callbacks } from './definition';
import { callbackMigrations, callbackSamples } from './migrations';

export const callbacksRegister: RegisterModule = {
  definition: callbacks,
  commands: [],
  migrations: callbackMigrations,
  samples: callbackSamples,
};
