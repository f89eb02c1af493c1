/** Fee reminders as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { feereminderCommands } from './commands';
import { feereminders } from './definition';

export const feeremindersRegister: RegisterModule = { definition: feereminders, commands: feereminderCommands, migrations: [] };
