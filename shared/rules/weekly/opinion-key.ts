/** By what one opinion is told from another, at a desk and at head office alike. */

interface Said {
  readonly week: string;
  readonly matter: string;
  readonly opinion: string;
}

/** The same week, matter and words are one opinion, however often they are read; spaces and line breaks do not matter. */
export function opinionKey({ week, matter, opinion }: Said): string {
  return [week, matter, opinion].map((part) => part.replace(/\s+/g, '')).join('\n');
}
