/** Labels: a page each from a roll, or many on a sheet of A4 to peel off, from any place on. */
import { GRIDS, isGrid, type PaperName, SHEETS, sheetOf } from '@shared/base/paper';
import { type CSSProperties, useId } from 'react';
import { lineCode } from './line-code';
import { QrCode } from './qr-code';
import './print.css';
import './labels.css';

/** What stands on a label; '' leaves a line out. */
export interface LabelData {
  /** `tag`: one large sign beside its code. `card`: a name with lines under a head, worn or carried. */
  readonly look: 'tag' | 'card';
  readonly letterhead: string;
  readonly title: string;
  /** Shelf, tag, or name. */
  readonly big: string;
  readonly lines: readonly string[];
  /** As text under the code. */
  readonly number: string;
  readonly code: string;
  /** Address of the photo; '' leaves its place empty, null has none. */
  readonly photo: string | null;
}

export interface LabelSheetProps {
  readonly labels: readonly LabelData[];
  readonly paper: PaperName;
  /** A line code instead of a QR code, where the text can be said in one. */
  readonly line: boolean;
  /** Places of the first sheet that are used up. */
  readonly skip: number;
}

/** Chromium rounds paper to 300 dots an inch: a label as high as its page would begin another. */
const ROUNDING_MM = 0.2;

export function LabelSheet({ labels, paper, line, skip }: LabelSheetProps) {
  const name = `pl${useId().replace(/[^A-Za-z0-9]/g, '')}`;
  const sheet = sheetOf(paper);
  const [width, height] = SHEETS[sheet];
  const pages = pagesOf(labels, paper, skip);
  const rule = `@page ${name}{size:${sheet === 'A4' ? 'A4 portrait' : `${width}mm ${height}mm`};margin:0}#${name}{page:${name};}`;
  const own = { '--pf-width': `${width}mm`, '--pl-page': `${height - ROUNDING_MM}mm` } as CSSProperties;
  return (
    <section id={name} data-pages={pages.length} data-no={labels[0]?.number ?? ''} className="pf-sheet pl-sheet" style={own}>
      <style media="print">{rule}</style>
      {pages.map((placed, page) => (
        <div className="pl-page" key={`page${page}`}>
          {placed.map(({ label, left, top, size }, index) => (
            <Label key={`label${index}`} label={label} line={line} size={size} place={{ left: `${left}mm`, top: `${top}mm` }} />
          ))}
        </div>
      ))}
    </section>
  );
}

interface Placed {
  readonly label: LabelData;
  readonly left: number;
  readonly top: number;
  readonly size: readonly [number, number];
}

function pagesOf(labels: readonly LabelData[], paper: PaperName, skip: number): readonly (readonly Placed[])[] {
  if (!isGrid(paper)) return labels.map((label) => [{ label, left: 0, top: 0, size: SHEETS[paper] }]);
  const { across, down, label: size, left, top, gap } = GRIDS[paper];
  const each = across * down;
  const pages: Placed[][] = [];
  for (const [index, label] of labels.entries()) {
    const place = skip + index;
    const column = place % across;
    const row = Math.floor((place % each) / across);
    const page = Math.floor(place / each);
    (pages[page] ??= []).push({ label, left: left + column * (size[0] + gap), top: top + row * size[1], size });
  }
  return pages;
}

/** A wide sign takes one em, a narrow one somewhat more than half. */
const NARROW_EM = 0.6;
const EDGE_MM = 2;
/** Sizes of a label forty units high: the largest sign beside a square code and above bars, a line, what stands above, the square code. */
const LOOKS = {
  tag: { big: 13.6, bigLined: 10.4, line: 3.4, head: 0, code: 19 },
  card: { big: 6.4, bigLined: 6, line: 3, head: 9.5, code: 13.5 },
} as const;
const UNITS = 40;
const LEADING = 1.25;
/** Bars with their number, and the edges of a label, in units. */
const BARS = 12.6;
const EDGES = 4;

/** The largest type in millimetres in which `text` fits into `room`. */
function bigSize(text: string, room: number, most: number): number {
  const ems = [...text].reduce((sum, sign) => sum + (/[ -~]/.test(sign) ? NARROW_EM : 1), 0);
  return Math.min(most, room / Math.max(1, ems));
}

/** Lines that there is no row for share the last one. */
function fitted(lines: readonly string[], rows: number): readonly string[] {
  const filled = lines.filter((text) => text !== '');
  const last = Math.max(1, rows) - 1;
  return filled.length <= rows ? filled : [...filled.slice(0, last), filled.slice(last).join(' ')];
}

interface LabelProps {
  readonly label: LabelData;
  readonly line: boolean;
  readonly size: readonly [number, number];
  readonly place: CSSProperties;
}

function Label({ label, line, size: [width, height], place }: LabelProps) {
  const { look, letterhead, title, big, lines, number, code, photo } = label;
  const bars = line ? lineCode(code) : null;
  // Seen from as far as a hand reaches; on a large label it need not grow for ever.
  const unit = Math.min(height, 44) / UNITS;
  const sizes = LOOKS[look];
  const codeSide = bars ? 0 : unit * sizes.code;
  const photoSide = photo === null ? 0 : unit * (bars ? 14 : 20);
  const room = width - 3 * EDGE_MM - codeSide - photoSide;
  const bigUnits = bars ? sizes.bigLined : sizes.big;
  const left = height / unit - EDGES - sizes.head - bigUnits * 1.15 - (bars ? BARS : 0);
  const shown = fitted(lines, Math.floor(left / (sizes.line * LEADING)));
  const style = {
    ...place,
    width: `${width}mm`,
    height: `${height - ROUNDING_MM}mm`,
    '--pl-unit': `${unit.toFixed(3)}mm`,
    '--pl-code': `${codeSide.toFixed(1)}mm`,
    '--pl-photo': `${photoSide.toFixed(1)}mm`,
    '--pl-big': `${bigSize(big, room, unit * bigUnits).toFixed(1)}mm`,
    '--pl-size': `${(unit * sizes.line).toFixed(2)}mm`,
  } as CSSProperties;
  return (
    <div className={`pl-label pl-${look}${bars ? ' pl-lined' : ''}`} style={style}>
      {look === 'card' && (
        <div className="pl-head">
          <span>{letterhead}</span>
          <b>{title}</b>
        </div>
      )}
      <div className="pl-body">
        {photo === null ? null : <div className="pl-photo">{photo === '' ? '照片' : <img src={photo} alt="" />}</div>}
        <div className="pl-text">
          <b className="pl-big">{big}</b>
          {shown.map((text) => (
            <div className="pl-line" key={text}>
              {text}
            </div>
          ))}
        </div>
        {bars ? null : (
          <div className="pl-code">
            <QrCode text={code} />
            <span className="pl-number">{number}</span>
          </div>
        )}
      </div>
      {bars && (
        <div className="pl-code">
          <Bars widths={bars} />
          <span className="pl-number">{number}</span>
        </div>
      )}
    </div>
  );
}

function Bars({ widths }: { readonly widths: readonly number[] }) {
  const all = widths.reduce((sum, width) => sum + width, 0);
  return (
    <svg className="pl-bars" viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" shapeRendering="crispEdges" aria-hidden="true">
      <path d={barPath(widths)} fill="#000" />
    </svg>
  );
}

/** Every second one is a gap. */
function barPath(widths: readonly number[]): string {
  let path = '';
  let at = 0;
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) path += `M${at} 0H${at + width}V1H${at}Z`;
    at += width;
  }
  return path;
}
