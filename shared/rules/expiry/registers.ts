/** The registers with something that ends by itself: one line each. `state` ends at `dueAt` by the register's action `lapse`. */
import type { AnyDefinition } from '../../registers/contract/definition';
import { instructions } from '../../registers/instructions/definition';
import { passes } from '../../registers/passes/definition';
import { releases } from '../../registers/releases/definition';

export interface Ending {
  readonly definition: AnyDefinition;
  readonly state: string;
}

export const endings: readonly Ending[] = [
  { definition: releases, state: 'issued' },
  { definition: passes, state: 'valid' },
  { definition: instructions, state: 'active' },
];
