/** The list of reactions: rules that follow a change of any record, in the same transaction. One line a topic. */
import type { Reaction } from '../registers/contract/command';

export const reactions: readonly Reaction[] = [];
