/** Turns a sheet of paper into the options Chromium needs, exact to the millimetre. */

import type { PrintPage } from '@shared/ipc/contract';
import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron';

const MM_PER_INCH = 25.4;

const MILLIMETRES = { A4: { width: 210, height: 297 }, A5: { width: 148, height: 210 } } as const;

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

/**
 * What the print callback's two values mean.
 * @returns true when the job was handed to the printer, false when the person cancelled
 * @throws Error when the printer or its driver refused
 */
export function printOutcome(success: boolean, reason: string): boolean {
  if (success) return true;
  if (/cancel/i.test(reason)) return false;
  throw new Error(`printing failed: ${reason}`);
}
