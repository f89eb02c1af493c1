/** What stands around a form, as the site wants it: letterhead, title, code, remarks, paper, and what does not print (BY-17). */

import type { PrintPage } from '@renderer/host/host';
import type { FormFrame, Orientation, Paper } from '@renderer/print/model';
import { type PaperName, sheetOf } from '@shared/base/paper';
import type { Language } from '@shared/base/text';
import { type Instant, showTime } from '@shared/base/time';
import { type Row, VOID } from '@shared/registers/contract/row';
import { listNumber } from '@shared/rules/paper/list-number';
import { comesBackAsRule } from '@shared/rules/paper/returns';
import type { Eyes } from '@shared/rules/privacy/eyes';
import type { SiteForm } from '@shared/rules/site/settings';
import type { FormKind } from './kinds';

/** What every form needs to know of the site and the moment. */
export interface PrintSite {
  /** First line of a form: the letterhead, or the name of the site. */
  readonly letterhead: string;
  readonly forms: Readonly<Record<string, SiteForm>>;
  readonly now: Instant;
  /** Letter of the desk; '' when the site has one. */
  readonly desk: string;
  /** Which of several lists of one printing is made, from 1; absent = it is the only one. */
  readonly sheet?: number;
  /** Who prints. */
  readonly printer: string;
  /** What he may see: no paper says more (PRI-1). */
  readonly eyes: Eyes;
  /** His language: in English the forms say in both what they are. */
  readonly language: Language;
}

/** A form as it prints at this site. */
export interface ChosenForm {
  readonly title: string;
  /** Under the title on an English print; '' on others. */
  readonly english: string;
  readonly code: string;
  readonly letterhead: string;
  readonly remarks: string;
  readonly paper: PaperName;
  readonly orientation: Orientation;
  /** Keys of columns or cells that do not print. */
  readonly hidden: readonly string[];
}

/** The site's choices for a form, the shipped ones where it made none. */
export function siteForm(site: PrintSite, kind: FormKind): ChosenForm {
  const own = site.forms[kind.id];
  const paper = own?.paper !== undefined && kind.papers.includes(own.paper) ? own.paper : kind.paper;
  return {
    title: own?.title || kind.title,
    english: site.language === 'en' ? kind.english : '',
    code: own?.code ?? kind.code,
    letterhead: own?.letterhead || site.letterhead,
    remarks: own?.remarks ?? kind.remarks,
    paper,
    orientation: orientationOn(kind, paper),
    hidden: hiddenOn(kind, own),
  };
}

/** A list and a slip in parts lie across on A5, where the width of A4 upright is nearly kept; a record stays upright. */
function orientationOn({ shape, paper, orientation }: FormKind, chosen: PaperName): Orientation {
  if (chosen === paper) return orientation;
  if (chosen !== 'A5') return 'portrait';
  return shape === 'list' || shape === 'copies' ? 'landscape' : orientation;
}

/** Keys that do not print: those the site took off, and those shipped without that it did not add. */
export function hiddenOn(kind: FormKind, own: SiteForm | undefined): readonly string[] {
  const off = kind.off.filter((key) => !own?.added?.includes(key));
  return [...off, ...(own?.hidden ?? [])];
}

/** The paper of a form, for the printer. */
export function pageOf(site: PrintSite, kind: FormKind): PrintPage {
  const { paper, orientation } = siteForm(site, kind);
  return { paper: sheetOf(paper), landscape: orientation === 'landscape' };
}

/** What a job must know of its form: whose printer it goes to, and the paper. */
export function target(site: PrintSite, kind: FormKind): { readonly form: string; readonly page: PrintPage } {
  return { form: kind.id, page: pageOf(site, kind) };
}

/** The frame of a form; `remarks` of the record stand before those of the site. `number` left out: a list. */
export function frameOf(
  site: PrintSite,
  kind: FormKind,
  more: Partial<Pick<FormFrame, 'number' | 'qr' | 'meta' | 'remarks' | 'filing'>>,
): FormFrame {
  const { hidden: _, remarks, paper, ...chosen } = siteForm(site, kind);
  const { number } = more;
  return {
    ...chosen,
    paper: formPaper(paper),
    ...(number !== undefined && { number }),
    qr: more.qr ?? number ?? '',
    meta: more.meta ?? [],
    remarks: [more.remarks ?? '', remarks].filter((text) => text !== '').join('\n'),
    signatures: kind.signatures,
    filing: more.filing ?? '',
  };
}

/** A printed form that is to come back signed, by the title that stands on it. */
export interface PaperOut {
  /** Id of its record; '' for a list. */
  readonly record: string;
  readonly form: string;
  /** Number of a list. */
  readonly code?: string;
}

/** Whether the signed list is waited for at this site (BY-3). */
export function isListWaited(site: PrintSite, { id, register, signatures }: FormKind): boolean {
  return site.forms[id]?.back ?? comesBackAsRule({ id, register, signatures: signatures.length, list: true });
}

/** The frame of a list: one that is to come back signed has a number of its own, as text and code. */
export function listFrame(site: PrintSite, kind: FormKind, more: Partial<Pick<FormFrame, 'meta' | 'remarks'>>): FormFrame {
  return frameOf(site, kind, isListWaited(site, kind) ? { ...more, number: numberOf(site) } : more);
}

/** The list that `listFrame` numbers, as a paper to wait for; none when it does not. */
export function listPapers(site: PrintSite, kind: FormKind): readonly PaperOut[] {
  return isListWaited(site, kind) ? [{ record: '', form: siteForm(site, kind).title, code: numberOf(site) }] : [];
}

function numberOf({ now, desk, sheet }: PrintSite): string {
  return listNumber(now, desk, sheet);
}

/** Labels have no frame: a form on their paper is a mistake of ours. */
export function formPaper(paper: PaperName): Paper {
  if (paper === 'A4' || paper === 'A5' || paper === '241x280' || paper === '241x140' || paper === '241x93') return paper;
  throw new Error(`no paper of a form: ${paper}`);
}

/** What the paper must say of the record as a whole: that it is void, or was written late (BY-13). */
export function recordRemarks(row: Row): string {
  return [
    row.state === VOID ? `本单已作废：${row.voided}` : '',
    row.mark === 'late' ? `补录：${showTime(row.createdAt)} 记入` : '',
    row.mark === 'opening' ? '期初转入' : '',
  ]
    .filter((text) => text !== '')
    .join('\n');
}
