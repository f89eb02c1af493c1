/** 公开信 and notices from their record (CB-7). */
import { PublicLetter } from '@renderer/print/public-letter';
import { dayOf } from '@shared/base/time';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import type { ReactElement } from 'react';
import { formPaper, type PrintSite, siteForm } from './frame';
import type { FormKind } from './kinds';

const SALUTATION = '尊敬的各位业主、住户：';

/** The letter as it hangs in the lobby; the day of a draft is that of printing. Throws for a register without a letter: a mistake of ours. */
export function letterForm({ register, no, data }: Row, kind: FormKind, site: PrintSite): ReactElement {
  const keys = definitionOf(register).print.slip?.letter;
  if (!keys) throw new Error(`${register} prints no letter`);
  const { code, letterhead, paper } = siteForm(site, kind);
  const { salutation, paragraphs } = splitLetter(textIn(data, keys.body));
  const places = textIn(data, keys.places ?? '');
  return (
    <PublicLetter
      letterhead={letterhead}
      title={textIn(data, keys.title)}
      code={code}
      number={no}
      qr={no}
      paper={formPaper(paper)}
      salutation={salutation}
      paragraphs={paragraphs}
      signedBy={letterhead}
      date={chineseDay(dayOf(textIn(data, keys.at) || site.now))}
      posting={places === '' ? '' : `张贴位置：${places}`}
    />
  );
}

/** A first line that greets by itself takes the place of the usual salutation. */
export function splitLetter(body: string): { readonly salutation: string; readonly paragraphs: readonly string[] } {
  const lines = body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = ''] = lines;
  return /^(?:尊敬|各位|亲爱).{0,24}[：:]$/.test(first)
    ? { salutation: first, paragraphs: lines.slice(1) }
    : { salutation: SALUTATION, paragraphs: lines };
}

/** `2026 年 11 月 21 日`. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}
