/** Goods releases as the list of registers takes them. */
import type { RegisterModule } from '../contract/command';
import { releases } from './definition';

export const releasesRegister: RegisterModule = { definition: releases, commands: [], migrations: [] };
