/** Which refusal a sentence on the screen came from, so that whoever shows it can lead to the rule behind it. */

/** Sentences are shown right after they were made. */
const KEPT = 60;

const said = new Map<string, string>();

/** The newest stand last; the oldest go. */
export function noteSaid(sentence: string, code: string): void {
  said.delete(sentence);
  said.set(sentence, code);
  const [oldest] = said.keys();
  if (said.size > KEPT && oldest !== undefined) said.delete(oldest);
}

/** Code of the refusal that was told in these words; null when they were no refusal. */
export function codeOfSaid(sentence: string): string | null {
  return said.get(sentence) ?? null;
}
