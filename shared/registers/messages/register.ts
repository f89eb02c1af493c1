/** Messages as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { messages } from './definition';

export const messagesRegister: RegisterModule = { definition: messages, commands: [], migrations: [] };
