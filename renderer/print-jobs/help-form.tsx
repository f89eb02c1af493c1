/** 使用说明: the help on paper, a table a part, to lie at the desk. It belongs to no register and says nothing of anybody. */
import { RegisterTableForm } from '@renderer/print/register-table-form';
import { type Language, text } from '@shared/base/text';
import type { PrintSite } from './frame';
import type { PrintJob } from './jobs';

/** A part of the help: what, what is said of it, and a third column under `more`; '' = there is none. */
export interface HelpPart {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly says: string; readonly more: string }[];
  readonly more: string;
}

const TITLE = text('使用说明', 'How to use it');
const WHAT = text('名称', 'What');
const SAYS = text('说明', 'What it says');

/** Each part begins a page. */
export function helpJob(parts: readonly HelpPart[], { letterhead }: PrintSite, language: Language): PrintJob {
  const forms = parts.map(({ title, rows, more }) => {
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
    const columns = [
      { key: 'name', heading: WHAT[language], width: 34, align: 'left' as const },
      { key: 'says', heading: SAYS[language], width: more === '' ? 152 : 108, align: 'left' as const },
      ...(more === '' ? [] : [{ key: 'more', heading: more, width: 44, align: 'left' as const }]),
    ];
    return <RegisterTableForm key={title} frame={frame} table={{ columns, rows, leastRows: 0, totals: [] }} after={[]} />;
  });
  return { name: TITLE[language], form: '', page: { paper: 'A4', landscape: false }, forms };
}
