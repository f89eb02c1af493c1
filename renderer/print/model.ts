/** The plain values that printed forms are fed with: every text is already formatted, '' means empty and leaves room for a pen. */
import type { InkLines, InkMark } from './ink-mark';

/** What forms with head and foot print on; labels have papers of their own. */
export type Paper = 'A4' | 'A5' | '241x280' | '241x140' | '241x93';
export type Orientation = 'portrait' | 'landscape';

export interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

/** What stands around the table of every form; titles, codes, letterhead and remarks belong to the site (BY-17). */
export interface FormFrame {
  readonly letterhead: string;
  readonly title: string;
  /** What it is called in English, under the title; '' or absent prints none. */
  readonly english?: string;
  /** Form code such as `R02—WKF07`; '' prints none. */
  readonly code: string;
  /** Running number; '' leaves a line to write on. Left out: the form has no number (a list). */
  readonly number?: string;
  /** Text of the QR code, as a rule the number (BY-3); '' prints none. */
  readonly qr: string;
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** One line between title and table, such as 日期, 班次, 值班人. */
  readonly meta: readonly LabelledValue[];
  /** Notes under the table, line breaks kept. */
  readonly remarks: string;
  /** Labels of the signature lines at the end, in order. */
  readonly signatures: readonly string[];
  /** What was signed on the screen, at the line of its label. */
  readonly inks?: readonly InkMark[];
  /** Label of the line for where the signed paper is filed, such as 存档盒号 (BY-18); '' prints none. */
  readonly filing: string;
}

export type Align = 'left' | 'center' | 'right';

/** One column of a register; widths are millimetres and are scaled together to fill the sheet. */
export interface RegisterColumn {
  readonly key: string;
  readonly heading: string;
  readonly width: number;
  readonly align: Align;
}

export type RegisterRow = Readonly<Record<string, string>>;

export interface RegisterTableData {
  readonly columns: readonly RegisterColumn[];
  readonly rows: readonly RegisterRow[];
  /** Empty rows are added up to this number, for writing by hand. */
  readonly leastRows: number;
  /** What was signed on the screen, by number of the row from 0 and key of the column. */
  readonly inks?: Readonly<Record<number, Readonly<Record<string, InkLines>>>>;
  /** Rows at the end in bold, such as 合计. */
  readonly totals: readonly RegisterRow[];
}

/** Width of a cell in sixths of the sheet. */
export type RecordSpan = 1 | 2 | 3 | 4 | 5 | 6;

interface CellBase {
  /** Name by which a site hides or renames the cell. */
  readonly key: string;
  readonly label: string;
  readonly span: RecordSpan;
  /** Least height in millimetres; 0 is one line. */
  readonly height: number;
}

export interface ValueCell extends CellBase {
  readonly kind: 'value';
  readonly value: string;
}

export interface Choice {
  readonly label: string;
  readonly ticked: boolean;
}

export interface TickCell extends CellBase {
  readonly kind: 'ticks';
  readonly choices: readonly Choice[];
  /** Text behind the boxes, such as what the charge was; '' prints none. */
  readonly note: string;
}

export interface SignCell extends CellBase {
  readonly kind: 'sign';
  /** Text above the lines: an opinion, or 「电话回访，无需签名」. */
  readonly note: string;
  /** Labels of the lines, such as 签名 and 日期; none prints no line. */
  readonly lines: readonly string[];
  /** What was signed on the screen, at the line of its label or under the note. */
  readonly inks?: readonly InkMark[];
}

export interface ProgressLine {
  readonly when: string;
  readonly who: string;
  readonly what: string;
}

export interface ProgressCell extends CellBase {
  readonly kind: 'progress';
  readonly lines: readonly ProgressLine[];
}

export interface TableCell extends CellBase {
  readonly kind: 'table';
  readonly table: RegisterTableData;
}

/** A place for a photo beside the other cells of its section; `source` '' leaves it empty, to be glued. */
export interface PhotoCell extends CellBase {
  readonly kind: 'photo';
  /** Address of the picture, as a rule `data:`. */
  readonly source: string;
}

export type RecordCell = ValueCell | TickCell | SignCell | ProgressCell | TableCell | PhotoCell;

/** A part of a record form; a heading spans the sheet, '' prints none. */
export interface RecordSection {
  readonly key: string;
  readonly heading: string;
  readonly cells: readonly RecordCell[];
  /** True keeps the part on one page where it fits. */
  readonly together: boolean;
}
