/** What is printed in one go: the forms, their paper, and the name of the file. Reads what belongs to the records, a part at a time. */

import { readBilled } from '@renderer/db/billed';
import type { Deskbook } from '@renderer/db/database';
import { listPage } from '@renderer/db/list-page';
import type { ListFilter } from '@renderer/db/list-plan';
import { linkedRows } from '@renderer/db/queries';
import { readSetting } from '@renderer/db/reader';
import type { PrintPage } from '@renderer/host/host';
import { ok, type Result, refuse } from '@shared/base/result';
import { dayOf, type Month } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { type Row, VOID } from '@shared/registers/contract/row';
import type { FeeData } from '@shared/registers/fees/fields';
import { definitionOf } from '@shared/registers/index';
import { comesBack } from '@shared/rules/paper/returns';
import { noticeLines } from '@shared/rules/privacy/notice';
import { retentionSetting } from '@shared/rules/retention/settings';
import type { ReactElement } from 'react';
import { billedForm } from './billed-form';
import { blankForm } from './blank-form';
import { feesForm } from './fees-form';
import { type PrintSite, pageOf, siteForm } from './frame';
import { type FormKind, FURTHER_KINDS, furtherKind, kindById, listKind, printsAsList, recordKind } from './kinds';
import { listForm } from './list-form';
import { byShift, filterText, paperOrder, visitOrder } from './list-order';
import { noticeForm } from './notice-form';
import { type PersonSheet, personForm } from './person-form';
import { photoOf } from './photo';
import { kindOfRow, recordForm } from './record-form';
import { onForm } from './seen';

export interface PrintJob {
  /** Proposed name of the file, without `.pdf`. */
  readonly name: string;
  readonly page: PrintPage;
  readonly forms: readonly ReactElement[];
  /** Those of them that are to come back signed (BY-3); absent = none. */
  readonly papers?: readonly PaperOut[];
}

/** A form of a record, by the title that stands on it. */
export interface PaperOut {
  readonly record: string;
  readonly form: string;
}

/** Told while records are read. */
export type Told = (done: number, all: number) => void;

/** More forms, or more lines of a list, than this are refused: a printer would be busy for hours. */
export const MOST_FORMS = 300;
export const MOST_LINES = 3000;
const PAGE = 500;
/** Records whose linked records are read at the same time; the screen gets its turn in between. */
const TOGETHER = 20;

/** One form a record, in the order given. Records of a list register share its list. Refusals: `print.none`, `print.many`. */
export async function recordsJob(db: Deskbook, rows: readonly Row[], site: PrintSite, told: Told): Promise<Result<PrintJob>> {
  const [first] = rows;
  if (first === undefined) return refuse('print.none');
  const definition = definitionOf(first.register);
  if (printsAsList(definition)) return listOf(definition, rows, '', site);
  if (rows.length > MOST_FORMS) return refuse('print.many', undefined, { n: rows.length, most: MOST_FORMS });
  const forms: ReactElement[] = [];
  for (let from = 0; from < rows.length; from += TOGETHER) {
    const some = rows.slice(from, from + TOGETHER);
    const read = await Promise.all(some.map(async (row) => ({ row, linked: await linkedRows(db, row.id), photo: await photoOf(db, row) })));
    forms.push(...read.map(({ row, linked, photo }) => recordForm(row, linked, site, photo)));
    told(forms.length, rows.length);
  }
  const name = rows.length === 1 ? first.no : `${siteForm(site, recordKind(definition)).title} ${rows.length}份`;
  const papers = rows.flatMap((row) => papersOf(row, kindOfRow(row), site));
  return ok({ name, page: pageOf(site, kindOfRow(first)), forms, papers });
}

function papersOf(row: Row, kind: FormKind, site: PrintSite): readonly PaperOut[] {
  const { id, register, signatures } = kind;
  const waited = comesBack({ id, register, signatures: signatures.length }, row);
  return waited ? [{ record: row.id, form: siteForm(site, kind).title }] : [];
}

/** A record on a further paper of its register, such as the sign-in sheet of an activity. */
export async function furtherJob(db: Deskbook, row: Row, name: string, site: PrintSite): Promise<Result<PrintJob>> {
  const kind = furtherKind(definitionOf(row.register), name);
  const form = recordForm(row, await linkedRows(db, row.id), site, await photoOf(db, row), kind);
  const papers = papersOf(row, kind, site);
  return ok({ name: `${siteForm(site, kind).title} ${row.no}`, page: pageOf(site, kind), forms: [form], papers });
}

/** All records that fit a filter on the register's list; `each` 'shift' begins a page for each shift. */
export async function listJob(
  db: Deskbook,
  definition: AnyDefinition,
  filter: ListFilter,
  each: 'all' | 'shift',
  site: PrintSite,
  told: Told,
): Promise<Result<PrintJob>> {
  const rows = await readAll(db, definition.id, filter, told);
  if (rows.length === 0) return refuse('print.none');
  if (rows.length > MOST_LINES) return refuse('print.lines', undefined, { most: MOST_LINES });
  return listOf(definition, rows, filterText(definition, filter), site, each);
}

function listOf(definition: AnyDefinition, rows: readonly Row[], chosen: string, site: PrintSite, each = 'all'): Result<PrintJob> {
  const kind = listKind(definition);
  const ordered = paperOrder(definition, rows);
  const parts = each === 'shift' ? byShift(ordered) : [ordered];
  const forms = parts.map((part) => listForm(definition, part, each === 'shift' ? '' : chosen, site));
  return ok({ name: `${siteForm(site, kind).title} ${dayOf(site.now)}`, page: pageOf(site, kind), forms });
}

/** A form each of all records that fit a filter; callbacks in the order of the round: by caller, building and floor (CB-14). */
export async function formsJob(
  db: Deskbook,
  definition: AnyDefinition,
  filter: ListFilter,
  site: PrintSite,
  told: Told,
): Promise<Result<PrintJob>> {
  const rows = await readAll(db, definition.id, filter, told);
  const ordered = definition.id === 'callbacks' ? visitOrder(rows) : paperOrder(definition, rows);
  return recordsJob(db, ordered, site, told);
}

async function readAll(db: Deskbook, register: string, filter: ListFilter, told: Told): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let page = await listPage(db, register, filter, null, PAGE);
  rows.push(...page.rows);
  while (page.next !== null && rows.length <= MOST_LINES) {
    told(rows.length, 0);
    page = await listPage(db, register, filter, page.next, PAGE);
    rows.push(...page.rows);
  }
  // The paper of a book keeps its voided lines only where they were asked for.
  return filter.state === undefined ? rows.filter((row) => row.state !== VOID) : rows;
}

/** 并入管理费清单 of the work finished in the month (IN-7). */
export async function billedJob(db: Deskbook, month: Month, site: PrintSite): Promise<Result<PrintJob>> {
  const billed = await readBilled(db, month, (row) => onForm(row, site));
  if (billed.lines.length === 0) return refuse('print.none');
  const kind = FURTHER_KINDS.billed;
  return ok({ name: `${siteForm(site, kind).title} ${month}`, page: pageOf(site, kind), forms: [billedForm(month, billed, site)] });
}

/** 代收费用交接单 of the sums given: what went to the cashier at one time (RG-7). */
export function feesJob(rows: readonly Row<FeeData>[], site: PrintSite): Result<PrintJob> {
  const [first] = rows;
  if (first === undefined) return refuse('print.none');
  const kind = FURTHER_KINDS.fees;
  const day = dayOf(first.data.handedAt || site.now);
  return ok({ name: `${siteForm(site, kind).title} ${day}`, page: pageOf(site, kind), forms: [feesForm(rows, site)] });
}

/** 个人信息处理告知 with the times that the site keeps each register (PIPL 17). */
export async function noticeJob(db: Deskbook, site: PrintSite): Promise<Result<PrintJob>> {
  // It hangs where residents read it; what is kept of the staff is told to the staff.
  const lines = noticeLines(await readSetting(db, retentionSetting)).filter(
    ({ register }) => definitionOf(register).keeping.basis !== 'work',
  );
  const kind = FURTHER_KINDS.notice;
  return ok({ name: `${siteForm(site, kind).title} ${dayOf(site.now)}`, page: pageOf(site, kind), forms: [noticeForm(lines, site)] });
}

/** 个人信息查阅（复制）单; the name of the file names nobody (PIPL 45). */
export function personJob(sheet: PersonSheet, site: PrintSite): Result<PrintJob> {
  if (sheet.records.length === 0) return refuse('print.none');
  const kind = FURTHER_KINDS.person;
  return ok({ name: `${siteForm(site, kind).title} ${dayOf(site.now)}`, page: pageOf(site, kind), forms: [personForm(sheet, site)] });
}

/** A blank form by the id that `blankKinds` gave it. */
export function blankJob(id: string, site: PrintSite): PrintJob {
  const kind = kindById(id);
  return { name: `${siteForm(site, kind).title}（空白）`, page: pageOf(site, kind), forms: [blankForm(id, site)] };
}
