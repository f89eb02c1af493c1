/** Requests as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { requests } from './definition';

export const requestsRegister: RegisterModule = { definition: requests, commands: [], migrations: [] };
