/** Head office's opinions as files of their own, one a site: nobody gets another site's figures with them (EX-6). */
import { fileNamePart } from '@shared/workbook/file-name';
import type { Workbook } from '@shared/workbook/model';
import { OPINION_COLUMNS, OPINIONS_SHEET, type SentOpinion } from '@shared/workbook/opinions';
import type { BookFacts } from './group-book';

export interface OpinionFile {
  /** `总部意见_荔园_site-01.xlsx`. */
  readonly name: string;
  readonly opinions: number;
  readonly book: Workbook;
}

/** One file for each site, in the order in which sites come. */
export function opinionFiles(sent: readonly SentOpinion[], { createdAt, programVersion }: BookFacts): readonly OpinionFile[] {
  const sites = new Map<string, readonly SentOpinion[]>();
  for (const one of sent) sites.set(one.siteId, [...(sites.get(one.siteId) ?? []), one]);
  const names = new Map<string, number>();
  return Array.from(sites, ([siteId, own]) => {
    const siteName = own.find((one) => one.siteName !== '')?.siteName ?? '';
    const rows = own.map((one) => OPINION_COLUMNS.map(({ key }) => one[key]));
    const sheet = { name: OPINIONS_SHEET, title: '总部意见：在周报导出页读入', columns: OPINION_COLUMNS, rows };
    const week =
      own
        .map((one) => one.week)
        .sort()
        .at(-1) ?? '';
    const meta = { siteId: 'headoffice', siteName: `总部意见 ${siteName}`, desk: '', week, programVersion, createdAt, createdBy: '' };
    return { name: `${distinct(nameOf(siteId, siteName), names)}.xlsx`, opinions: own.length, book: { meta, sheets: [sheet] } };
  });
}

function nameOf(siteId: string, siteName: string): string {
  return ['总部意见', siteName, siteId]
    .map(fileNamePart)
    .filter((part) => part !== '')
    .join('_');
}

/** Ids that differ in nothing that a file name can have. */
function distinct(name: string, names: Map<string, number>): string {
  const n = (names.get(name.toLowerCase()) ?? 0) + 1;
  names.set(name.toLowerCase(), n);
  return n === 1 ? name : `${name}(${n})`;
}
