/** Lays a job out and hands it to the host: to the printer, into a PDF file, or as bytes for the preview. */
import type { Host, HostErrorCode } from '@renderer/host/host';
import { PrintBatch } from '@renderer/print/print-batch';
import { clearPrint, renderForPrint } from '@renderer/print/print-root';
import { createElement } from 'react';
import type { PrintJob } from './jobs';

export type PrintWay = 'print' | 'pdf' | 'preview';

export type JobOutcome =
  | { readonly done: 'printed' | 'cancelled' | 'dialog' }
  | { readonly done: 'saved'; readonly name: string }
  | { readonly done: 'bytes'; readonly data: Uint8Array }
  | { readonly done: 'failed'; readonly reason: HostErrorCode };

/** Prints a job. In a browser all three ways open its print dialog, which previews and saves as PDF by itself. */
export async function runJob(host: Host, job: PrintJob, way: PrintWay): Promise<JobOutcome> {
  await renderForPrint(createElement(PrintBatch, { forms: job.forms }));
  if (host.kind === 'browser') return inBrowser(host, job);
  try {
    return way === 'print' ? await toPrinter(host, job) : await toPdf(host, job, way === 'pdf');
  } finally {
    clearPrint();
  }
}

async function toPrinter(host: Host, { page }: PrintJob): Promise<JobOutcome> {
  const outcome = await host.print(page);
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
async function inBrowser(host: Host, job: PrintJob): Promise<JobOutcome> {
  const { title } = document;
  document.title = fileName(job.name);
  const after = (): void => {
    document.title = title;
    clearPrint();
  };
  window.addEventListener('afterprint', after, { once: true });
  await host.print(job.page);
  return { done: 'dialog' };
}

/** A name that every disk takes. */
export function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '_').trim();
}
