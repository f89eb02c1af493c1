/** All guards that stand in the program's source and are told apart by its tests. */
import { copiesGuards } from './copies';
import { databaseGuards } from './database';
import type { Guard } from './guard';
import { mainProcessGuards } from './main-process';

export const guards: readonly Guard[] = [...mainProcessGuards, ...databaseGuards, ...copiesGuards];
