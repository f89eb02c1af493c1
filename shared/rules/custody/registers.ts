/** The registers of things that are lent (BY-11): one line each. Each has the fields, states and actions of contract/custody. */
import { archiveloans } from '../../registers/archiveloans/definition';
import { borrowed } from '../../registers/borrowed/definition';
import type { AnyDefinition } from '../../registers/contract/definition';
import { keyloans } from '../../registers/keyloans/definition';

export const custodyRegisters: readonly AnyDefinition[] = [keyloans, borrowed, archiveloans];
