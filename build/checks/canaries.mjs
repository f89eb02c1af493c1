/** A check that cannot fail is worse than none: each one is shown planted violations and must report exactly those. */

/** @typedef {import('./project.mjs').Check} Check */

/** @param {readonly string[]} reports @param {readonly (string | readonly string[])[]} finds @returns {readonly string[]} What was missed, and what was reported besides. */
export function compare(reports, finds) {
  const left = [...reports];
  const missed = finds.flatMap((find) => {
    const fragments = typeof find === 'string' ? [find] : find;
    const index = left.findIndex((report) => fragments.every((fragment) => report.includes(fragment)));
    if (index >= 0) left.splice(index, 1);
    return index >= 0 ? [] : [`did not find: ${fragments.join(', ')}`];
  });
  return [...missed, ...left.map((report) => `reported what is in order: ${report}`)];
}

/** @param {Check} check @returns {Promise<readonly string[]>} */
export async function failuresOf(check) {
  const results = check.canaries.map(async (canary) => {
    const wrong = compare(await check.run(canary.project()), canary.finds);
    return wrong.map((line) => `${check.name} / ${canary.name}: ${line}`);
  });
  return (await Promise.all(results)).flat();
}

/** @param {readonly Check[]} checks @returns {Check} The check of the checks. */
export function canariesOf(checks) {
  return { name: 'canaries', run: async () => (await Promise.all(checks.map(failuresOf))).flat(), canaries: [] };
}
