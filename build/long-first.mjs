/** The specs that take minutes begin first: none of them runs alone at the end, while the other places stand empty. */
import { BaseSequencer } from 'vitest/node';

const LONG = ['look', 'demo', 'kills', 'login', 'closing', 'supervisor'].map((name) => `/e2e/${name}.spec.ts`);

export class LongFirst extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

/** @param {import('vitest/node').TestSpecification} file @returns {number} */
function rankOf({ moduleId }) {
  const rank = LONG.findIndex((end) => moduleId.endsWith(end));
  return rank < 0 ? LONG.length : rank;
}
