/** What forms print on: sheets by their names with sizes in millimetres, and sheets of A4 that are parted into labels. */

/** Width and height as the printer takes them. 241: continuous paper with holes, whole (11 inches), in two, in three. The others: labels from a roll, a card, a badge. */
export const SHEETS = {
  A4: [210, 297],
  A5: [148, 210],
  '241x280': [241, 279.4],
  '241x140': [241, 139.7],
  '241x93': [241, 93.1],
  '60x40': [60, 40],
  '50x30': [50, 30],
  '86x54': [85.6, 54],
  '90x55': [90, 55],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

export type SheetName = keyof typeof SHEETS;

export const SHEET_NAMES = Object.keys(SHEETS) as readonly SheetName[];

/** A sheet of A4 with labels to peel off: how many, how large, and where the first one begins. */
export interface LabelGrid {
  readonly across: number;
  readonly down: number;
  /** Of one label, mm. */
  readonly label: readonly [number, number];
  /** Of the first label from the edges of the sheet, mm. */
  readonly left: number;
  readonly top: number;
  /** Between two labels side by side, mm; they touch from top to bottom. */
  readonly gap: number;
}

/** The usual sheets: 24, 21, 14, 10 and 8 labels. */
export const GRIDS = {
  'A4-3x8': { across: 3, down: 8, label: [70, 37.1], left: 0, top: 0.1, gap: 0 },
  'A4-3x7': { across: 3, down: 7, label: [63.5, 38.1], left: 7.2, top: 15.1, gap: 2.5 },
  'A4-2x7': { across: 2, down: 7, label: [99.1, 38.1], left: 4.6, top: 15.1, gap: 2.6 },
  'A4-2x5': { across: 2, down: 5, label: [99.1, 57], left: 4.6, top: 6, gap: 2.6 },
  'A4-2x4': { across: 2, down: 4, label: [99.1, 67.7], left: 4.6, top: 13.1, gap: 2.6 },
} as const satisfies Readonly<Record<string, LabelGrid>>;

export type GridName = keyof typeof GRIDS;

/** What a form can be set to print on. */
export type PaperName = SheetName | GridName;

export const PAPER_NAMES = [...SHEET_NAMES, ...(Object.keys(GRIDS) as readonly GridName[])] as readonly PaperName[];

/** The sheet that goes through the printer. */
export function sheetOf(paper: PaperName): SheetName {
  return isGrid(paper) ? 'A4' : paper;
}

export function isGrid(paper: PaperName): paper is GridName {
  return paper in GRIDS;
}

/** Continuous paper, on which a needle printer prints all parts at once. */
export function isContinuous(paper: PaperName): boolean {
  return paper.startsWith('241x');
}
