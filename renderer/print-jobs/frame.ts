/** What stands around a form, as the site wants it: letterhead, title, code, remarks, and the fields that do not print (BY-17). */
import type { FormFrame, Orientation } from '@renderer/print/model';
import { type Instant, showTime } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { type Row, VOID } from '@shared/registers/contract/row';
import type { SiteForm } from '@shared/rules/site/settings';

/** What every form needs to know of the site and the moment. */
export interface PrintSite {
  /** First line of a form: the letterhead, or the name of the site. */
  readonly letterhead: string;
  readonly forms: Readonly<Record<string, SiteForm>>;
  readonly now: Instant;
  /** Who prints. */
  readonly printer: string;
}

/** A printed form: its key in the site's setting, and how it prints when the site changed nothing. */
export interface FormKind {
  /** `requests`, or `requests.repair` for a further form of a register. */
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly orientation: Orientation;
  readonly signatures: readonly string[];
}

/** The form a register is known by. */
export function registerForm({ id, print }: AnyDefinition): FormKind {
  return { id, title: print.title.zh, code: print.code, orientation: print.orientation, signatures: print.signatures.map(({ zh }) => zh) };
}

/** The site's choices for a form; a further form of a register takes remarks and hidden fields from the register's where it has none. */
export function siteForm(site: PrintSite, kind: FormKind): Required<{ [K in keyof SiteForm]: NonNullable<SiteForm[K]> }> {
  const own = site.forms[kind.id];
  const register = site.forms[kind.id.split('.')[0] ?? ''];
  return {
    title: own?.title || kind.title,
    code: own?.code ?? kind.code,
    remarks: own?.remarks ?? register?.remarks ?? '',
    hidden: own?.hidden ?? register?.hidden ?? [],
  };
}

/** The frame of a form; `remarks` of the record stand before those of the site. `number` left out: a list. */
export function frameOf(
  site: PrintSite,
  kind: FormKind,
  more: Partial<Pick<FormFrame, 'number' | 'qr' | 'meta' | 'remarks' | 'filing'>>,
): FormFrame {
  const { title, code, remarks } = siteForm(site, kind);
  const { number } = more;
  return {
    letterhead: site.letterhead,
    title,
    code,
    ...(number !== undefined && { number }),
    qr: more.qr ?? number ?? '',
    paper: 'A4',
    orientation: kind.orientation,
    meta: more.meta ?? [],
    remarks: [more.remarks ?? '', remarks].filter((text) => text !== '').join('\n'),
    signatures: kind.signatures,
    filing: more.filing ?? '',
  };
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

/** Keys of cells that do not print: fields hidden by the site, by the name that the cell has on the form. */
export function hiddenCells(hidden: readonly string[], cells: Readonly<Record<string, string>>): readonly string[] {
  return hidden.map((field) => cells[field] ?? field);
}
