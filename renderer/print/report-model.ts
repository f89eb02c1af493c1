/** The plain values of a printed report: parts with texts, tables and drawn charts, one below the other. */
import type { RegisterTableData } from './model';

export interface ReportPicture {
  /** Address of the drawing, as a rule `data:`. */
  readonly source: string;
  readonly caption: string;
  /** Takes the whole width of the sheet, else half of it. */
  readonly wide: boolean;
  /** Pixels; their relation is what counts. */
  readonly width: number;
  readonly height: number;
}

export interface ReportTable {
  /** '' prints none. */
  readonly caption: string;
  readonly table: RegisterTableData;
}

/** Prints in this order: words, pictures side by side where they are narrow, tables, notes in small type. */
export interface ReportPart {
  readonly key: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly pictures: readonly ReportPicture[];
  readonly tables: readonly ReportTable[];
  readonly notes: readonly string[];
}

/** The first page; null in its place begins with the parts. */
export interface ReportCover {
  readonly subtitle: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}
