/** Satisfaction surveys as the list of registers takes it. */
import type { RegisterModule } from '../contract/command';
import { surveys } from './definition';

export const surveysRegister: RegisterModule = { definition: surveys, commands: [], migrations: [] };
