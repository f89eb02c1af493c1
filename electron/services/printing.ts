/** Turns a sheet of paper into the options Chromium needs, exact to the millimetre, and prints by way of a PDF where paper sizes are ignored. */

import { SHEETS } from '@shared/base/paper';
import type { PrintPage, PrintWish } from '@shared/ipc/contract';
import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import { type Log, messageOf } from './log-file';

const MM_PER_INCH = 25.4;
const MICRONS_PER_MM = 1000;

/** The part of a page that is needed to print it. */
export interface Printable {
  printToPDF(options: PrintToPDFOptions): Promise<Uint8Array>;
  print(options: WebContentsPrintOptions, done: (success: boolean, reason: string) => void): void;
}

/** Prints a finished PDF. @returns false when the person cancelled @throws PrinterRefused, or any other error before a dialog was shown */
export type PaperPrinter = (pdf: Uint8Array, wish: PrintWish) => Promise<boolean>;

/** The printer or its driver said no, after the person had confirmed. */
export class PrinterRefused extends Error {
  override readonly name = 'PrinterRefused';
}

/**
 * Options for `printToPDF`. Sizes are given in inches because the names are rounded (A4 becomes 8.27 × 11.7); a form that sets
 * `@page { size }` itself wins. Margins belong to the form's print CSS.
 */
export function pdfOptions(page: PrintPage): PrintToPDFOptions {
  const [width, height] = SHEETS[page.paper];
  return {
    pageSize: { width: width / MM_PER_INCH, height: height / MM_PER_INCH },
    landscape: page.landscape,
    printBackground: true,
    preferCSSPageSize: true,
  };
}

/** Options for printing: by the system's dialog, or at once where somebody chose the printer before. Pages are counted from 0 here. */
export function printOptions({ paper, landscape, printer, copies, from, to }: PrintWish): WebContentsPrintOptions {
  return {
    silent: printer !== '',
    ...(printer !== '' && { deviceName: printer }),
    printBackground: true,
    pageSize: pageSize(paper),
    landscape,
    copies,
    ...((from > 1 || to > 0) && { pageRanges: [{ from: from - 1, to: (to || LAST_PAGE) - 1 }] }),
  };
}

/** Beyond the end of any document: Chromium stops at its last page. */
const LAST_PAGE = 100_000;

/** Electron knows the names of the usual sheets; others are told in microns. */
function pageSize(paper: PrintPage['paper']): NonNullable<WebContentsPrintOptions['pageSize']> {
  if (paper === 'A4' || paper === 'A5') return paper;
  const [width, height] = SHEETS[paper];
  return { width: Math.round(width * MICRONS_PER_MM), height: Math.round(height * MICRONS_PER_MM) };
}

/** The same for a PDF of that paper: its margins are in it, a second set would shrink it. */
export function paperOptions(wish: PrintWish): WebContentsPrintOptions {
  return { ...printOptions(wish), margins: { marginType: 'none' } };
}

/**
 * Prints a page, by the dialog or at once.
 * @returns true when the job was handed to the printer, false when the person cancelled
 * @throws PrinterRefused
 */
export async function print(from: Pick<Printable, 'print'>, options: WebContentsPrintOptions): Promise<boolean> {
  const [success, reason] = await new Promise<[boolean, string]>((done) => from.print(options, (...answer) => done(answer)));
  if (success) return true;
  if (/cancel/i.test(reason)) return false;
  throw new PrinterRefused(`printing failed: ${reason}`);
}

/**
 * Prints a page. On Windows Chromium lays it out anew for the paper that the driver has set, whatever size was asked for
 * (electron/electron#31705, #29532, #50785): there `paper` is given, and the page is first made into a PDF of its exact size, which the
 * driver can then only place or scale as a whole. When that fails before the dialog was shown, the page is printed as it is.
 * @param paper null where the page may be printed as it is
 * @returns false when the person cancelled
 * @throws PrinterRefused
 */
export async function printPage(wish: PrintWish, from: Printable, paper: PaperPrinter | null, log: Log): Promise<boolean> {
  if (paper !== null) {
    try {
      return await paper(await from.printToPDF(pdfOptions(wish)), wish);
    } catch (error) {
      if (error instanceof PrinterRefused) throw error;
      log('error', `print by way of a PDF: ${messageOf(error)}`);
    }
  }
  return print(from, printOptions(wish));
}
