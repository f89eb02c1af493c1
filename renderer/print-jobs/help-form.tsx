/** 使用说明: the help on paper, a table a part, to lie at the desk. It belongs to no register and says nothing of anybody. */
import { RegisterTableForm } from '@renderer/print/register-table-form';
import { type Language, text } from '@shared/base/text';
import type { PrintSite } from './frame';
import type { PrintJob } from './jobs';

/** A part of the help: what, what is said of it, and a third column under `more`; '' = there is none. */
export interface HelpPart {
  readonly title: string;
  /** Over the first column: numbers, marks or names. */
  readonly what: string;
  readonly rows: readonly { readonly name: string; readonly says: string; readonly more: string }[];
  readonly more: string;
}

const TITLE = text('使用说明', 'How to use it');
const SAYS = text('说明', 'What it says');
/** Shares of the sheet in millimetres: all of it, the third column, and how wide the first one is at least and at most. */
const [SHEET, MORE, LEAST, MOST] = [186, 44, 12, 34];
/** A letter of 10 pt and the cell's edges. */
const [LETTER, EDGES] = [1.9, 5];

/** Each part begins a page. */
export function helpJob(parts: readonly HelpPart[], { letterhead }: PrintSite, language: Language): PrintJob {
  const forms = parts.map(({ title, what, rows, more }) => {
    const frame = {
      letterhead,
      title: `${TITLE[language]}：${title}`,
      code: '',
      qr: '',
      paper: 'A4',
      orientation: 'portrait',
      meta: [],
      remarks: '',
      signatures: [],
      filing: '',
    } as const;
    const first = widthFor([what, ...rows.map(({ name }) => name)]);
    const third = more === '' ? 0 : MORE;
    const columns = [
      { key: 'name', heading: what, width: first, align: 'left' as const },
      { key: 'says', heading: SAYS[language], width: SHEET - first - third, align: 'left' as const },
      ...(more === '' ? [] : [{ key: 'more', heading: more, width: third, align: 'left' as const }]),
    ];
    return <RegisterTableForm key={title} frame={frame} table={{ columns, rows, leastRows: 0, totals: [] }} after={[]} />;
  });
  return { name: TITLE[language], form: '', page: { paper: 'A4', landscape: false }, forms };
}

/** As wide as its longest text, so that numbers leave the sheet to what is said; a longer name breaks. */
function widthFor(texts: readonly string[]): number {
  const letters = Math.max(...texts.map((each) => each.replaceAll(/[^\p{ASCII}]/gu, '  ').length));
  return Math.min(MOST, Math.max(LEAST, Math.ceil(letters * LETTER + EDGES)));
}
