/** What a big change tells the screens of the places it touched, told in few words. */
import { type IntervalTree, type ObservabilitySet, RangeSet } from 'dexie';

/** Trees of ranges deeper than this hold more than a hundred of them. */
const DEEP = 7;

/**
 * Makes one range of a thousand in what Dexie notes of a transaction for its live queries. Each of them, and each other window, takes the notes
 * as they are and merges them key by key when the transaction is done, which held the window for a fifth of a second after an import. Told broadly,
 * some queries look again that need not have; none is left out.
 */
export function broaden(transaction: IDBTransaction & { readonly mutatedParts?: ObservabilitySet }): void {
  const parts = transaction.mutatedParts ?? {};
  for (const [part, tree] of Object.entries(parts)) {
    if ('from' in tree && tree.d > DEEP) parts[part] = new RangeSet(end(tree, 'l').from, end(tree, 'r').to);
  }
}

type Node = Extract<IntervalTree, { readonly from: unknown }>;

function end(tree: Node, side: 'l' | 'r'): Node {
  const next = tree[side];
  return next ? end(next, side) : tree;
}
