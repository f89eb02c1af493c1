/** Requests as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { requests } from './definition';
import { requestMigrations, requestSamples } from './migrations';

export const requestsRegister: RegisterModule = {
  definition: requests,
  commands: [],
  migrations: requestMigrations,
  samples: requestSamples,
};
