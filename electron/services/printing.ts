/** Turns a sheet of paper into the options Chromium needs, exact to the millimetre, and prints by way of a PDF where paper sizes are ignored. */

import type { PrintPage } from '@shared/ipc/contract';
import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import { type Log, messageOf } from './log-file';

const MM_PER_INCH = 25.4;

const MILLIMETRES = { A4: { width: 210, height: 297 }, A5: { width: 148, height: 210 } } as const;

/** The part of a page that is needed to print it. */
export interface Printable {
  printToPDF(options: PrintToPDFOptions): Promise<Uint8Array>;
  print(options: WebContentsPrintOptions, done: (success: boolean, reason: string) => void): void;
}

/** Prints a finished PDF. @returns false when the person cancelled @throws PrinterRefused, or any other error before a dialog was shown */
export type PaperPrinter = (pdf: Uint8Array, page: PrintPage) => Promise<boolean>;

/** The printer or its driver said no, after the person had confirmed. */
export class PrinterRefused extends Error {
  override readonly name = 'PrinterRefused';
}

/**
 * Options for `printToPDF`. Sizes are given in inches because the names are rounded (A4 becomes 8.27 × 11.7); a form that sets
 * `@page { size }` itself wins. Margins belong to the form's print CSS.
 */
export function pdfOptions(page: PrintPage): PrintToPDFOptions {
  const { width, height } = MILLIMETRES[page.paper];
  return {
    pageSize: { width: width / MM_PER_INCH, height: height / MM_PER_INCH },
    landscape: page.landscape,
    printBackground: true,
    preferCSSPageSize: true,
  };
}

/** Options for the system's print dialog. */
export function printOptions(page: PrintPage): WebContentsPrintOptions {
  return { silent: false, printBackground: true, pageSize: page.paper, landscape: page.landscape };
}

/** The same for a PDF of that paper: its margins are in it, a second set would shrink it. */
export function paperOptions(page: PrintPage): WebContentsPrintOptions {
  return { ...printOptions(page), margins: { marginType: 'none' } };
}

/**
 * Shows the print dialog for a page.
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
export async function printPage(page: PrintPage, from: Printable, paper: PaperPrinter | null, log: Log): Promise<boolean> {
  if (paper !== null) {
    try {
      return await paper(await from.printToPDF(pdfOptions(page)), page);
    } catch (error) {
      if (error instanceof PrinterRefused) throw error;
      log('error', `print by way of a PDF: ${messageOf(error)}`);
    }
  }
  return print(from, printOptions(page));
}
