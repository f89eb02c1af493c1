/** Head office's own workbook in the week's worker: what it could say of a week, and filled for one (EX-7). */
import type { Deskbook } from '@renderer/db/database';
import { ok } from '@shared/base/result';
import { guessMap, type SourceSheet, sourcesOf, type TemplateMap, type TemplateSheet } from '@shared/workbook/template';
import { type Fact, factsOf } from '@shared/workbook/template-facts';
import { fillTemplate, readTemplate } from '@xlsx/template';
import { type WeekRequest, workbookOf } from './week-job';
import type { JobProgress, JobReply } from './worker-job';

export interface TemplateOffer {
  /** As it is guessed by headings and labels. */
  readonly map: TemplateMap;
  readonly sources: readonly SourceSheet[];
  readonly facts: readonly Pick<Fact, 'id' | 'name' | 'group'>[];
  /** Its sheets with the texts near their beginning: cells can be named by them. */
  readonly sheets: readonly TemplateSheet[];
}

/** Refusals: those of `readTemplate`. */
export async function offerJob(db: Deskbook, request: WeekRequest, template: Uint8Array): Promise<JobReply<TemplateOffer>> {
  const sheets = await readTemplate(template);
  if (!sheets.ok) return sheets;
  const workbook = await workbookOf(db, request);
  const [sources, facts] = [sourcesOf(workbook), factsOf(workbook).map(({ id, name, group }) => ({ id, name, group }))];
  return ok({ value: { map: guessMap(sheets.value, sources, facts), sources, facts, sheets: sheets.value }, transfer: [] });
}

export interface FilledTemplate {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where reading ends on the way from 0 to 1. */
const READ = 0.5;

/** Refusals: those of `fillTemplate`. */
export async function fillJob(
  db: Deskbook,
  request: WeekRequest,
  template: Uint8Array,
  map: TemplateMap,
  report: (progress: JobProgress) => void,
): Promise<JobReply<FilledTemplate>> {
  report({ step: 'read', done: 0 });
  const workbook = await workbookOf(db, request);
  report({ step: 'write', done: READ });
  const filled = await fillTemplate(template, map, workbook);
  return filled.ok ? ok({ value: { bytes: filled.value }, transfer: [filled.value.buffer] }) : filled;
}
