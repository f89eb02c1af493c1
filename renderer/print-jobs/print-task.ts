/** One wish to print, from its records to paper, file, preview, or a sentence that says why not. */
import type { Desk } from '@renderer/desk/desk-context';
import type { Host, HostErrorCode } from '@renderer/host/host';
import { say } from '@renderer/i18n/use-text';
import { usePreferences } from '@renderer/stores/preferences';
import type { Refusal, Result } from '@shared/base/result';
import type { Language } from '@shared/base/text';
import type { PaperOut, PrintSite } from './frame';
import type { PrintJob, Told } from './jobs';
import type { Again, JobEnd, JobNews, Task } from './print-queue';
import { usePrintState } from './print-state';
import { ASK_ALL, fileName, type JobOutcome, type PrintHow, type PrintWay, runJob } from './run-job';
import { words } from './texts';

/** Reads the records as they are when it is printed. */
export type MakeJob = (paper: PrintSite, told: Told) => Promise<Result<PrintJob>>;

export interface PrintDesk {
  readonly host: Host;
  readonly note: Desk['note'];
  readonly language: Language;
  /** The site at this moment. */
  readonly site: () => PrintSite;
}

/** Once laid out it stays as it was: what is printed again says what the first sheets say. */
export function printTask({ host, note, language, site }: PrintDesk, key: string, way: PrintWay, make: MakeJob): Task {
  let made: PrintJob | null = null;
  const failed = ({ code, params }: Pick<Refusal, 'code' | 'params'>): JobEnd => {
    const word = code in words ? (code as keyof typeof words) : 'print.failed';
    return { state: 'failed', sentence: say(words, language, word, params) };
  };
  const told = (job: PrintJob, outcome: JobOutcome, pages: number, printer: string): JobEnd => {
    const params = { name: job.name, n: pages, printer };
    switch (outcome.done) {
      case 'failed':
        return failed({ code: codeOf(outcome.reason, way, printer), params });
      case 'cancelled':
        return { state: 'gone', sentence: '' };
      case 'saved':
        return { state: 'done', sentence: say(words, language, 'saved', { name: outcome.name }) };
      case 'bytes':
        usePrintState.getState().show({ kind: 'preview', address: addressOf(outcome.data), name: fileName(job.name) });
        return { state: 'gone', sentence: '' };
      case 'dialog':
        return { state: 'done', sentence: say(words, language, 'sentByBrowser', params) };
      case 'printed':
        return { state: 'done', sentence: say(words, language, printer === '' ? 'sent' : 'sentTo', params) };
    }
  };
  /** What cannot be noted was printed all the same: the record can still be told that its paper is back. */
  const noteOut = async (papers: readonly PaperOut[]): Promise<void> => {
    const noted = papers.length === 0 ? null : await note('printouts.note', { papers });
    if (noted && !noted.ok) host.logError(`print: not noted, ${noted.error.code}`);
  };
  const printed = async (tell: (news: JobNews) => void, again: Again | null): Promise<JobEnd> => {
    const job = made ? { ok: true as const, value: made } : await make(site(), (done, all) => tell({ done, all }));
    if (!job.ok) return failed(job.error);
    const { value } = job;
    made = value;
    tell({ name: value.name });
    const how = way === 'print' ? await howOf(host, value.form, again) : ASK_ALL;
    if (how === null)
      return failed({ code: 'printer.gone', params: { printer: usePreferences.getState().printers[value.form]?.name ?? '' } });
    await painted();
    let pages = 0;
    const outcome = await runJob(host, value, way, how, (sheets) => {
      pages = sheets.reduce((sum, sheet) => sum + sheet.pages, 0);
      tell({ state: 'printing', sheets, printer: how.printer, paper: way === 'print' });
    });
    // Pages printed once more are the same paper.
    if (onPaper(outcome.done) && (again === null || again.from === 1)) await noteOut(value.papers ?? []);
    return told(value, outcome, pages, how.printer);
  };
  return {
    key,
    run: (tell, again) =>
      printed(tell, again).catch((error: unknown) => {
        // The message may quote what was to be printed.
        host.logError(`print: ${error instanceof Error ? error.name : 'unknown'}`);
        return failed({ code: 'print.failed' });
      }),
  };
}

/** The printer that this computer remembers for the form, unless the dialog is wanted; null when it is not connected. */
async function howOf(host: Host, form: string, again: Again | null): Promise<PrintHow | null> {
  const from = again?.from ?? 1;
  const kept = again?.ask === true || !host.printers ? undefined : usePreferences.getState().printers[form];
  const copies = again?.copies ?? kept?.copies ?? 1;
  if (!kept || !host.printers) return { printer: '', copies, from };
  const there = (await host.printers()).some(({ name }) => name === kept.name);
  return there ? { printer: kept.name, copies, from } : null;
}

/** A file that cannot be saved has a sentence of its own; a printer only says no. */
function codeOf(reason: HostErrorCode, way: PrintWay, printer: string): string {
  if (way !== 'print') return reason;
  return printer === '' ? 'print.failed' : 'printer.failed';
}

/** A browser does not tell what came of its dialog: taken as done. */
function onPaper(done: JobOutcome['done']): boolean {
  return done === 'printed' || done === 'dialog';
}

/** Lets the window show the progress before the layout takes the thread. */
function painted(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

function addressOf(data: Uint8Array): string {
  return URL.createObjectURL(new Blob([new Uint8Array(data)], { type: 'application/pdf' }));
}
