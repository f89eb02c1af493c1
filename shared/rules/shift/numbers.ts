/** Many running numbers in few words: `KD-20261119-001、004；KD-20261120-002`. */

/** Numbers that share all but their last part are written once; the order of `numbers` stays. */
export function compactNumbers(numbers: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const no of numbers) {
    const cut = no.lastIndexOf('-');
    const head = no.slice(0, cut + 1);
    const list = groups.get(head);
    if (list) list.push(no.slice(cut + 1));
    else groups.set(head, [no.slice(cut + 1)]);
  }
  return [...groups].map(([head, tails]) => `${head}${tails.join('、')}`).join('；');
}

/** The numbers again. */
export function spreadNumbers(text: string): readonly string[] {
  if (text === '') return [];
  return text.split('；').flatMap((group) => {
    const cut = group.split('、')[0]?.lastIndexOf('-') ?? -1;
    const head = group.slice(0, cut + 1);
    return group
      .slice(cut + 1)
      .split('、')
      .map((tail) => `${head}${tail}`);
  });
}
