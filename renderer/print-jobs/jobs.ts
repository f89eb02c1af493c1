/** What is printed in one go: the forms, their paper, and the name of the file. Reads what belongs to the records, a part at a time. */

import { readBilled } from '@renderer/db/billed';
import type { Deskbook } from '@renderer/db/database';
import { listPage } from '@renderer/db/list-page';
import type { ListFilter } from '@renderer/db/list-plan';
import { linkedRows } from '@renderer/db/queries';
import { readSetting } from '@renderer/db/reader';
import type { PrintPage } from '@renderer/host/host';
import { type LabelData, LabelSheet } from '@renderer/print/label-sheet';
import { ok, type Result, refuse } from '@shared/base/result';
import { dayOf, type Month } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { type Row, VOID } from '@shared/registers/contract/row';
import type { FeeData } from '@shared/registers/fees/fields';
import { definitionOf } from '@shared/registers/index';
import { comesBack } from '@shared/rules/paper/returns';
import { noticeLines } from '@shared/rules/privacy/notice';
import { retentionSetting } from '@shared/rules/retention/settings';
import { createElement, type ReactElement } from 'react';
import { billedForm } from './billed-form';
import { blankForm } from './blank-form';
import { feesForm } from './fees-form';
import { listPapers, type PaperOut, type PrintSite, siteForm, target } from './frame';
import { listInks } from './ink';
import { type FormKind, FURTHER_KINDS, furtherKind, kindById, listKind, printsAsList, recordKind } from './kinds';
import { labelKinds, labelOf } from './label-kinds';
import { listForm } from './list-form';
import { byShift, filterText, paperOrder, visitOrder } from './list-order';
import { noticeForm } from './notice-form';
import { type PersonSheet, personForm } from './person-form';
import { photoOf } from './photo';
import { kindOfRow, picturesOf, recordForm } from './record-form';
import { onForm } from './seen';

export interface PrintJob {
  /** Proposed name of the file, without `.pdf`. */
  readonly name: string;
  /** Id of the form, by which its printer is remembered; '' = none. */
  readonly form: string;
  readonly page: PrintPage;
  readonly forms: readonly ReactElement[];
  /** Those of them that are to come back signed (BY-3); absent = none. */
  readonly papers?: readonly PaperOut[];
}

/** Told while records are read. */
export type Told = (done: number, all: number) => void;

/** More forms, or more lines of a list, than this are refused: a printer would be busy for hours. */
export const MOST_FORMS = 300;
export const MOST_LINES = 3000;
/** Labels are small: a roll has some hundreds. */
export const MOST_LABELS = 500;
const PAGE = 500;
/** Records whose linked records are read at the same time; the screen gets its turn in between. */
const TOGETHER = 20;

/** One form a record, in the order given. Records of a list register share its list. Refusals: `print.none`, `print.many`. */
export async function recordsJob(db: Deskbook, rows: readonly Row[], site: PrintSite, told: Told): Promise<Result<PrintJob>> {
  const [first] = rows;
  if (first === undefined) return refuse('print.none');
  const definition = definitionOf(first.register);
  // Lines of a book that are printed by themselves are no sheet of it to be signed.
  if (printsAsList(definition)) return listOf(db, definition, rows, '', unsigned(site, listKind(definition)));
  if (rows.length > MOST_FORMS) return refuse('print.many', undefined, { n: rows.length, most: MOST_FORMS });
  const forms: ReactElement[] = [];
  for (let from = 0; from < rows.length; from += TOGETHER) {
    const some = rows.slice(from, from + TOGETHER);
    const read = await Promise.all(
      some.map(async (row) => ({ row, linked: await linkedRows(db, row.id), pictures: await picturesOf(db, row, site) })),
    );
    forms.push(...read.map(({ row, linked, pictures }) => recordForm(row, linked, site, pictures)));
    told(forms.length, rows.length);
  }
  const name = rows.length === 1 ? first.no : `${siteForm(site, recordKind(definition)).title} ${rows.length}份`;
  const papers = rows.flatMap((row) => papersOf(row, kindOfRow(row), site));
  return ok({ name, ...target(site, kindOfRow(first)), forms, papers });
}

function papersOf(row: Row, kind: FormKind, site: PrintSite): readonly PaperOut[] {
  const { id, register, signatures } = kind;
  const waited = comesBack({ id, register, signatures: signatures.length }, row, site.forms[id]?.back);
  return waited ? [{ record: row.id, form: siteForm(site, kind).title }] : [];
}

/** A record on a further paper of its register, such as the sign-in sheet of an activity. */
export async function furtherJob(db: Deskbook, row: Row, name: string, site: PrintSite): Promise<Result<PrintJob>> {
  const kind = furtherKind(definitionOf(row.register), name);
  const form = recordForm(row, await linkedRows(db, row.id), site, await picturesOf(db, row, site), kind);
  const papers = papersOf(row, kind, site);
  return ok({ name: `${siteForm(site, kind).title} ${row.no}`, ...target(site, kind), forms: [form], papers });
}

/** A label each; on a sheet of many the first stands behind `skip` used places. */
export async function labelsJob(db: Deskbook, rows: readonly Row[], site: PrintSite, skip: number, told: Told): Promise<Result<PrintJob>> {
  const [first] = rows;
  const [kind] = labelKinds(first?.register ?? '');
  if (!first || !kind) return refuse('print.none');
  if (rows.length > MOST_LABELS) return refuse('print.many', undefined, { n: rows.length, most: MOST_LABELS });
  const labels: LabelData[] = [];
  for (const row of rows) {
    labels.push(labelOf(row, kind, site, await photoOf(db, row)));
    told(labels.length, rows.length);
  }
  const { title, paper } = siteForm(site, kind);
  const name = rows.length === 1 ? `${title} ${first.no}` : `${title} ${rows.length}张`;
  const form = createElement(LabelSheet, { labels, paper, line: site.forms[kind.id]?.line ?? false, skip });
  return ok({ name, ...target(site, kind), forms: [form] });
}

/** Labels of all records that fit a filter. */
export async function labelListJob(
  db: Deskbook,
  definition: AnyDefinition,
  filter: ListFilter,
  site: PrintSite,
  skip: number,
  told: Told,
): Promise<Result<PrintJob>> {
  return labelsJob(db, paperOrder(definition, await readAll(db, definition.id, filter, told)), site, skip, told);
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
  return listOf(db, definition, rows, filterText(definition, filter), site, each);
}

async function listOf(
  db: Deskbook,
  definition: AnyDefinition,
  rows: readonly Row[],
  chosen: string,
  site: PrintSite,
  each = 'all',
): Promise<Result<PrintJob>> {
  const kind = listKind(definition);
  const ordered = paperOrder(definition, rows);
  const parts = each === 'shift' ? byShift(ordered) : [ordered];
  const sites = parts.map((_, index): PrintSite => (each === 'shift' ? { ...site, sheet: index + 1 } : site));
  const inks = await listInks(db, rows, site);
  const forms = parts.map((part, index) => listForm(definition, part, each === 'shift' ? '' : chosen, sites[index] ?? site, inks));
  const papers = sites.flatMap((own) => listPapers(own, kind));
  return ok({ name: `${siteForm(site, kind).title} ${dayOf(site.now)}`, ...target(site, kind), forms, papers });
}

function unsigned(site: PrintSite, { id }: FormKind): PrintSite {
  return { ...site, forms: { ...site.forms, [id]: { ...site.forms[id], back: false } } };
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
  return ok({
    name: `${siteForm(site, kind).title} ${month}`,
    ...target(site, kind),
    forms: [billedForm(month, billed, site)],
    papers: listPapers(site, kind),
  });
}

/** 代收费用交接单 of the sums given: what went to the cashier at one time (RG-7). */
export function feesJob(rows: readonly Row<FeeData>[], site: PrintSite): Result<PrintJob> {
  const [first] = rows;
  if (first === undefined) return refuse('print.none');
  const kind = FURTHER_KINDS.fees;
  const day = dayOf(first.data.handedAt || site.now);
  return ok({
    name: `${siteForm(site, kind).title} ${day}`,
    ...target(site, kind),
    forms: [feesForm(rows, site)],
    papers: listPapers(site, kind),
  });
}

/** 个人信息处理告知 with the times that the site keeps each register (PIPL 17). */
export async function noticeJob(db: Deskbook, site: PrintSite): Promise<Result<PrintJob>> {
  // It hangs where residents read it; what is kept of the staff is told to the staff.
  const lines = noticeLines(await readSetting(db, retentionSetting)).filter(
    ({ register }) => definitionOf(register).keeping.basis !== 'work',
  );
  const kind = FURTHER_KINDS.notice;
  return ok({ name: `${siteForm(site, kind).title} ${dayOf(site.now)}`, ...target(site, kind), forms: [noticeForm(lines, site)] });
}

/** 个人信息查阅（复制）单; the name of the file names nobody (PIPL 45). */
export function personJob(sheet: PersonSheet, site: PrintSite): Result<PrintJob> {
  if (sheet.records.length === 0) return refuse('print.none');
  const kind = FURTHER_KINDS.person;
  return ok({
    name: `${siteForm(site, kind).title} ${dayOf(site.now)}`,
    ...target(site, kind),
    forms: [personForm(sheet, site)],
    papers: listPapers(site, kind),
  });
}

/** A blank form by the id that `blankKinds` gave it. */
export function blankJob(id: string, site: PrintSite): PrintJob {
  const kind = kindById(id);
  return { name: `${siteForm(site, kind).title}（空白）`, ...target(site, kind), forms: [blankForm(id, site)] };
}
