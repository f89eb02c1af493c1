/** What was signed on the screen, as it stands at the lines of a form (CB-4). */
import type { Deskbook } from '@renderer/db/database';
import { readSignature } from '@renderer/db/signatures';
import type { InkLines, InkMark } from '@renderer/print/ink-mark';
import type { RecordCell, RecordSection } from '@renderer/print/model';
import { showTime } from '@shared/base/time';
import { type Row, VOID } from '@shared/registers/contract/row';
import { changedSince, type SignedFile, signaturesOf } from '@shared/registers/contract/signing';
import { definitionOf } from '@shared/registers/index';
import { type Eyes, seesFile } from '@shared/rules/privacy/eyes';
import type { PrintSite } from './frame';
import { onForm } from './seen';

/** The newest word of each signing and round. Most records have none, and nothing is read for them. */
export async function inksOf(db: Deskbook, row: Row, site: PrintSite): Promise<readonly InkMark[]> {
  const newest = new Map(signaturesOf(onForm(row, site)).map((file) => [`${file.sign.as} ${file.sign.round}`, file]));
  return Promise.all([...newest.values()].map((file) => markOf(db, row, file, site.eyes)));
}

/** `file` with the names as they may be seen, `row` whole. */
async function markOf(db: Deskbook, row: Row, file: SignedFile, eyes: Eyes): Promise<InkMark> {
  const definition = definitionOf(row.register);
  const { sign, role } = file;
  const ink = role === 'ink' && seesFile(eyes, definition.attachments, file) ? await readSignature(db, file.hash) : null;
  return {
    label: definition.signing?.[sign.as]?.line.zh ?? '签字',
    round: sign.round,
    ink,
    who: `${sign.who} ${showTime(file.at)}`,
    refused: role === 'refusal',
    note: role === 'refusal' ? `原因：${sign.reason}（见证人 ${sign.witness}）` : changedNote(row, file),
  };
}

function changedNote(row: Row, file: SignedFile): string {
  const definition = definitionOf(row.register);
  const changed = row.state === VOID ? [] : changedSince(definition, row.data, file);
  const fields = changed.flatMap((key) => definition.fields[key]?.label.zh ?? []);
  return fields.length === 0 ? '' : `签字后有改动：${fields.join('、')}`;
}

/** For the column 签名 of a list: the last signature of each record that ticks it, by its id. */
export async function listInks(db: Deskbook, rows: readonly Row[], { eyes }: PrintSite): Promise<ReadonlyMap<string, InkLines>> {
  const found = new Map<string, InkLines>();
  for (const row of rows) {
    const { attachments, signing } = definitionOf(row.register);
    const last = signaturesOf(row).findLast(({ role, sign }) => role === 'ink' && signing?.[sign.as]?.ticks !== undefined);
    const seen = last && seesFile(eyes, attachments, last);
    const ink = last && seen ? await readSignature(db, last.hash) : null;
    if (ink) found.set(row.id, ink);
  }
  return found;
}

/** Puts each mark at its line in the sections; what found no line there is for the end of the form. */
export function withInks(
  sections: readonly RecordSection[],
  marks: readonly InkMark[],
): { readonly sections: readonly RecordSection[]; readonly rest: readonly InkMark[] } {
  const placed = new Set<InkMark>();
  const cellOf = (section: RecordSection, cell: RecordCell): RecordCell => {
    if (cell.kind !== 'sign') return cell;
    const inks = marks.filter(
      ({ label, round }) => (cell.label === label || cell.lines.includes(label)) && (round === 0 || section.key === `round${round}`),
    );
    for (const mark of inks) placed.add(mark);
    return inks.length === 0 ? cell : { ...cell, inks };
  };
  const done = sections.map((section) => ({ ...section, cells: section.cells.map((cell) => cellOf(section, cell)) }));
  return { sections: done, rest: marks.filter((mark) => !placed.has(mark)) };
}
