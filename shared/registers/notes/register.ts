/** Must-read notes as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { noteCommands } from './commands';
import { notes } from './definition';

export const notesRegister: RegisterModule = { definition: notes, commands: noteCommands, migrations: [] };
