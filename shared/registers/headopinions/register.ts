/** Head office's opinions as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { headopinions } from './definition';

export const headopinionsRegister: RegisterModule = { definition: headopinions, commands: [], migrations: [] };
