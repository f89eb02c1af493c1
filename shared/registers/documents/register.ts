/** Incoming documents as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { documents } from './definition';

export const documentsRegister: RegisterModule = { definition: documents, commands: [], migrations: [] };
