/** 公开信 from its record (CB-7). */
import { PublicLetter } from '@renderer/print/public-letter';
import { dayOf } from '@shared/base/time';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { letters } from '@shared/registers/letters/definition';
import type { ReactElement } from 'react';
import { type PrintSite, registerForm, siteForm } from './frame';

const SALUTATION = '尊敬的各位业主、住户：';

/** The letter as it hangs in the lobby; the day of a draft is that of printing. */
export function letterForm(found: Row, site: PrintSite): ReactElement {
  const { no, data } = rowAs(letters, found);
  const { code } = siteForm(site, registerForm(definitionOf('letters')));
  const { salutation, paragraphs } = splitLetter(data.body);
  return (
    <PublicLetter
      letterhead={site.letterhead}
      title={data.title}
      code={code}
      number={no}
      qr={no}
      paper="A4"
      salutation={salutation}
      paragraphs={paragraphs}
      signedBy={site.letterhead}
      date={chineseDay(dayOf(data.postedAt || site.now))}
      posting={data.places === '' ? '' : `张贴位置：${data.places}`}
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
