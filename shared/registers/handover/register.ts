/** Handover sheets as the list of registers takes them; their commands stand in shared/rules/shift. */
import type { RegisterModule } from '../contract/command';
import { handover } from './definition';

export const handoverRegister: RegisterModule = { definition: handover, commands: [], migrations: [] };
