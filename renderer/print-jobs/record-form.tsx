/** The form on which one record prints, filled or blank. */
import type { Deskbook } from '@renderer/db/database';
import { CopiesForm } from '@renderer/print/copies-form';
import type { InkMark } from '@renderer/print/ink-mark';
import { tailorSections } from '@renderer/print/record-cells';
import { RecordForm } from '@renderer/print/record-form';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { requests } from '@shared/registers/requests/definition';
import type { ReactElement } from 'react';
import { frameOf, type PrintSite, recordRemarks, siteForm } from './frame';
import { inksOf, withInks } from './ink';
import { type FormKind, furtherKind, recordKind, requestKind } from './kinds';
import { type LaidOut, layoutOf } from './layouts';
import { letterForm } from './letter-form';
import { photoOf } from './photo';
import { onForm } from './seen';
import { joined } from './show';

const FILING = '存档盒号';

/** The form that a record prints on. */
export function kindOfRow(row: Row): FormKind {
  return row.register === 'requests' ? requestKind(rowAs(requests, row).data.type) : recordKind(definitionOf(row.register));
}

/** What stands on a form beside the words of its record. */
export interface FormPictures {
  /** Address of the newest photo; '' for none. */
  readonly photo: string;
  readonly inks: readonly InkMark[];
}

/** Read before the form is made. */
export async function picturesOf(db: Deskbook, row: Row, site: PrintSite): Promise<FormPictures> {
  return { photo: await photoOf(db, row), inks: await inksOf(db, row, site) };
}

const NO_PICTURES: FormPictures = { photo: '', inks: [] };

/** A record on its form, or on a further paper (`kind`); `related` are the records linked to it. */
export function recordForm(
  whole: Row,
  linked: readonly Row[],
  site: PrintSite,
  pictures: FormPictures = NO_PICTURES,
  kind = kindOfRow(whole),
): ReactElement {
  const row = onForm(whole, site);
  const related = linked.map((one) => onForm(one, site));
  if (kind.shape === 'letter') return letterForm(row, kind, site);
  const laidOut = layoutOf(kind).filled(row, related, site, pictures.photo);
  return framed(kind, laidOut, site, {
    number: row.no,
    remarks: joined([recordRemarks(row), laidOut.remarks ?? ''], '\n'),
    inks: pictures.inks,
  });
}

/** The same form for the pen, with a line for the number. */
export function blankRecordForm(kind: FormKind, site: PrintSite): ReactElement {
  return framed(kind, layoutOf(kind).blank(kind), site, { number: '', remarks: '', inks: [] });
}

interface Around {
  readonly number: string;
  readonly remarks: string;
  readonly inks: readonly InkMark[];
}

function framed(kind: FormKind, laidOut: LaidOut, site: PrintSite, { number, remarks, inks }: Around): ReactElement {
  const { hidden } = siteForm(site, kind);
  const { sections, rest } = withInks(tailorSections(laidOut.sections, { hidden, labels: {} }), inks);
  if (kind.shape === 'copies')
    return (
      <CopiesForm frame={{ ...frameOf(site, kind, { number, remarks }), inks: rest }} sections={sections} copies={laidOut.copies ?? []} />
    );
  // Notes, receipts and passes leave the desk; master data is not filed.
  const filing = kind.paper === 'A5' || definitionOf(kind.register).group === 'base' ? '' : FILING;
  return (
    <RecordForm
      frame={{ ...frameOf(site, kind, { number, remarks, filing }), inks: rest }}
      sections={sections}
      dense={laidOut.dense ?? false}
    />
  );
}

/** Name and title of each further paper of a register's record. */
export function furtherPapers(register: string, site: PrintSite): readonly { readonly id: string; readonly title: string }[] {
  const definition = definitionOf(register);
  return Object.keys(definition.print.further ?? {}).map((id) => ({ id, title: siteForm(site, furtherKind(definition, id)).title }));
}
