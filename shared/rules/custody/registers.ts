/** The registers of things that are lent (BY-11): one line each. Each has the fields, states and actions of contract/custody. */
import type { AnyDefinition } from '../../registers/contract/definition';
import { keyloans } from '../../registers/keyloans/definition';

export const custodyRegisters: readonly AnyDefinition[] = [keyloans];
