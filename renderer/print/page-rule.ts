/** The @page rule of one printed form: paper, margins, and the foot with title, page count and number. */
import type { Orientation, Paper } from './model';

const PAPER_MM = { A4: [210, 297], A5: [148, 210] } as const;
/** Top, right, bottom, left; the left edge has room for binding, the bottom for the foot. */
const MARGIN_MM = { A4: [12, 13, 15, 17], A5: [9, 9, 12, 12] } as const;

export interface PageSpec {
  /** Identifier of the named page, unique in the document. */
  readonly name: string;
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly footLeft: string;
  readonly footRight: string;
  /** Pages of this form; null where nothing was measured: then the document's own count stands. */
  readonly total: number | null;
}

/** Quotes text as a CSS string that neither ends the string nor the style element early. */
export function cssString(text: string): string {
  const escaped = text.replace(/[\\"<>\p{Cc}]/gu, (mark) => `\\${(mark.codePointAt(0) ?? 32).toString(16)} `);
  return `"${escaped}"`;
}

/** The room for content in millimetres: [width, height]. */
export function contentSize(paper: Paper, orientation: Orientation): readonly [number, number] {
  const [short, long] = PAPER_MM[paper];
  const [top, right, bottom, left] = MARGIN_MM[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return [width - left - right, height - top - bottom];
}

/** The rule by which pages of this form get their own paper and their own count, also amid other forms of one document. */
export function pageRule(spec: PageSpec): string {
  const { name, paper, orientation, total } = spec;
  const pages = total === null ? 'counter(pages)' : cssString(String(total));
  // Chromium has no reset of the page counter within the flow, so each form counts its pages by a counter of its own.
  const margins = MARGIN_MM[paper].map((size) => `${size}mm`).join(' ');
  const box = 'font:8pt "SimSun","Songti SC","Noto Serif CJK SC",serif;vertical-align:top;padding-top:2mm;color:#000;white-space:nowrap';
  return [
    `@page ${name}{size:${paper} ${orientation};margin:${margins};counter-increment:${name};`,
    `@bottom-left{content:${cssString(spec.footLeft)};${box};text-align:left}`,
    `@bottom-center{content:"第 " counter(${name}) " 页 / 共 " ${pages} " 页";${box};text-align:center}`,
    `@bottom-right{content:${cssString(spec.footRight)};${box};text-align:right}}`,
  ].join('');
}

/** What head, facts, table head, remarks and signatures of a list take of a page, and one row of it, in millimetres. */
const AROUND_ROWS_MM = { A4: 52, A5: 42 } as const;
const ROW_MM = { A4: 8, A5: 6.5 } as const;

/** Empty rows that fill one page of a blank list, with room left for its remarks and signatures. */
export function blankRows(paper: Paper, orientation: Orientation): number {
  return Math.floor((contentSize(paper, orientation)[1] - AROUND_ROWS_MM[paper]) / ROW_MM[paper]);
}
