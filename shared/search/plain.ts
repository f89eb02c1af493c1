/** One spelling for what was written and what is typed: half-width, small letters, no middle dots, single spaces. */

const DOTS = /[·・•‧∙]/g;

/** Both sides of every comparison go through it: `粤Ｂ·１２３４５` → `粤b12345`. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(DOTS, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
