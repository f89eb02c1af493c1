/** Finds circles in a graph of files: Tarjan's strongly connected components. */

/**
 * @param {ReadonlyMap<string, readonly string[]>} graph File to the files it imports.
 * @returns {readonly (readonly string[])[]} Each circle once, its files sorted.
 */
export function findCircles(graph) {
  /** @type {Map<string, { index: number, low: number, open: boolean }>} */
  const seen = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const circles = [];

  const visit = (/** @type {string} */ file) => {
    const mark = { index: seen.size, low: seen.size, open: true };
    seen.set(file, mark);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      const known = seen.get(next);
      if (!known) mark.low = Math.min(mark.low, visit(next).low);
      else if (known.open) mark.low = Math.min(mark.low, known.index);
    }
    if (mark.low === mark.index) close(file);
    return mark;
  };

  const close = (/** @type {string} */ file) => {
    const members = stack.splice(stack.indexOf(file));
    for (const member of members) Object.assign(seen.get(member) ?? {}, { open: false });
    if (members.length > 1 || graph.get(file)?.includes(file)) circles.push(members.sort());
  };

  for (const file of graph.keys()) if (!seen.has(file)) visit(file);
  return circles;
}
