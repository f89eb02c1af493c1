/** The @page rule of one printed form: paper, margins, and the foot with title, page count and number. */
import { SHEETS } from '@shared/base/paper';
import type { Orientation, Paper } from './model';

/** Top, right, bottom, left; the left edge has room for binding, the bottom for the foot, the edges of continuous paper have holes. */
const MARGIN_MM: Readonly<Record<Paper, readonly [number, number, number, number]>> = {
  A4: [12, 13, 15, 17],
  A5: [9, 9, 12, 12],
  '241x280': [8, 17, 12, 17],
  '241x140': [6, 17, 10, 17],
  '241x93': [5, 17, 9, 17],
};

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
  const [short, long] = SHEETS[paper];
  const [top, right, bottom, left] = MARGIN_MM[paper];
  const [width, height] = turns(paper) && orientation === 'landscape' ? [long, short] : [short, long];
  return [tenths(width - left - right), tenths(height - top - bottom)];
}

/** Continuous paper lies as it comes. */
function turns(paper: Paper): paper is 'A4' | 'A5' {
  return paper === 'A4' || paper === 'A5';
}

function tenths(millimetres: number): number {
  return Math.round(millimetres * 10) / 10;
}

function pageSize(paper: Paper, orientation: Orientation): string {
  return turns(paper) ? `${paper} ${orientation}` : SHEETS[paper].map((size) => `${size}mm`).join(' ');
}

/** The rule by which pages of this form get their own paper and their own count, also amid other forms of one document. */
export function pageRule(spec: PageSpec): string {
  const { name, paper, orientation, total } = spec;
  const pages = total === null ? 'counter(pages)' : cssString(String(total));
  // Chromium has no reset of the page counter within the flow, so each form counts its pages by a counter of its own.
  const margins = MARGIN_MM[paper].map((size) => `${size}mm`).join(' ');
  const points = turns(paper) ? 8 : 9;
  const type = `font:${points}pt "SimSun","Songti SC","Noto Serif CJK SC",serif;color:#000;white-space:nowrap`;
  const box = `${type};vertical-align:top;padding-top:2mm`;
  const head = `${type};vertical-align:bottom;padding-bottom:1mm`;
  return [
    `@page ${name}{size:${pageSize(paper, orientation)};margin:${margins};counter-increment:${name};`,
    // What runs over several pages says on each what it is: pages come apart.
    ...((total ?? 1) > 1
      ? [
          `@top-left{content:${cssString(spec.footLeft)};${head};text-align:left}`,
          `@top-right{content:${cssString(spec.footRight)};${head};text-align:right}`,
        ]
      : []),
    `@bottom-left{content:${cssString(spec.footLeft)};${box};text-align:left}`,
    `@bottom-center{content:"第 " counter(${name}) " 页 / 共 " ${pages} " 页";${box};text-align:center}`,
    `@bottom-right{content:${cssString(spec.footRight)};${box};text-align:right}}`,
  ].join('');
}

/** What head, facts, table head, remarks and signatures of a list take of a page, and one row of it, in millimetres. */
const AROUND_ROWS_MM: Readonly<Record<Paper, number>> = { A4: 52, A5: 42, '241x280': 54, '241x140': 46, '241x93': 42 };
const ROW_MM: Readonly<Record<Paper, number>> = { A4: 8, A5: 6.5, '241x280': 8, '241x140': 7, '241x93': 6.5 };

/** Empty rows that fill one page of a blank list, with room left for its remarks and signatures. */
export function blankRows(paper: Paper, orientation: Orientation): number {
  return Math.floor((contentSize(paper, orientation)[1] - AROUND_ROWS_MM[paper]) / ROW_MM[paper]);
}
