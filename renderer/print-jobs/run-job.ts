/** Lays a job out and hands it to the host: to the printer, into a PDF file, or as bytes for the preview. */
import type { Host, HostErrorCode, PrintWish } from '@renderer/host/host';
import { clearPrint, leaveOutBefore, printedSheets, renderForPrint, type SheetCount } from '@renderer/print/print-root';
import type { PrintJob } from './jobs';

export type PrintWay = 'print' | 'pdf' | 'preview';

/** Where it goes, and what of it. */
export type PrintHow = Pick<PrintWish, 'printer' | 'copies' | 'from'>;

/** All of it once, by the dialog. */
export const ASK_ALL: PrintHow = { printer: '', copies: 1, from: 1 };

export type JobOutcome =
  | { readonly done: 'printed' | 'cancelled' | 'dialog' }
  | { readonly done: 'saved'; readonly name: string }
  | { readonly done: 'bytes'; readonly data: Uint8Array }
  | { readonly done: 'failed'; readonly reason: HostErrorCode };

/**
 * Prints a job. `laidOut` is told what the document has become before the host gets it. In a browser all three ways open its print dialog,
 * which previews and saves as PDF by itself; it takes no pages, so that forms which end before `from` are left out there.
 */
export async function runJob(
  host: Host,
  job: PrintJob,
  way: PrintWay,
  how: PrintHow = ASK_ALL,
  laidOut: (sheets: readonly SheetCount[]) => void = () => undefined,
): Promise<JobOutcome> {
  await renderForPrint(job.forms);
  const sheets = printedSheets();
  laidOut(sheets);
  if (host.kind === 'browser') return inBrowser(host, job, how);
  try {
    return way === 'print' ? await toPrinter(host, job, how, sheets) : await toPdf(host, job, way === 'pdf');
  } finally {
    clearPrint();
  }
}

async function toPrinter(host: Host, { page }: PrintJob, how: PrintHow, sheets: readonly SheetCount[]): Promise<JobOutcome> {
  const pages = sheets.reduce((sum, sheet) => sum + sheet.pages, 0);
  const outcome = await host.print({ ...page, ...how, to: how.from > 1 ? pages : 0 });
  if (outcome.printed !== false) return { done: 'printed' };
  return outcome.reason === 'cancelled' ? { done: 'cancelled' } : { done: 'failed', reason: outcome.reason };
}

async function toPdf(host: Host, { page, name }: PrintJob, save: boolean): Promise<JobOutcome> {
  const outcome = await host.printToPdf({ ...page, name: `${fileName(name)}.pdf`, save });
  if (outcome.done === 'saved') return { done: 'saved', name: outcome.name };
  if (outcome.done === 'bytes') return { done: 'bytes', data: outcome.data };
  if (outcome.done === 'dialog') return { done: 'dialog' };
  return outcome.reason === 'cancelled' ? { done: 'cancelled' } : { done: 'failed', reason: outcome.reason };
}

/** The forms stay until the browser says that it has them; the document's title is the name it proposes for a PDF. */
async function inBrowser(host: Host, job: PrintJob, how: PrintHow): Promise<JobOutcome> {
  leaveOutBefore(how.from);
  const { title } = document;
  document.title = fileName(job.name);
  const after = (): void => {
    document.title = title;
    clearPrint();
  };
  window.addEventListener('afterprint', after, { once: true });
  await host.print({ ...job.page, ...how, to: 0 });
  return { done: 'dialog' };
}

/** A name that every disk takes. */
export function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '_').trim();
}
