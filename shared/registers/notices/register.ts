/** Notices and activities as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { noticeCommands } from './commands';
import { notices } from './definition';

export const noticesRegister: RegisterModule = { definition: notices, commands: noticeCommands, migrations: [] };
