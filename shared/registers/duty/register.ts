/** The duty log as the list of registers takes it. */
import type { RegisterModule } from '../contract/command';
import { duty } from './definition';
import { dutyMigrations, dutySamples } from './migrations';

export const dutyRegister: RegisterModule = { definition: duty, commands: [], migrations: dutyMigrations, samples: dutySamples };
