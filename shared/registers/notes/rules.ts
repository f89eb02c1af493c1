/** Rules of a must-read note: for whom it is, how long it comes up, and who still has to read it (BY-9). */
import type { Refusal } from '../../base/result';
import { type Day, dayOf } from '../../base/time';
import type { Row } from '../contract/row';

interface NoteData {
  readonly writtenAt: string;
  readonly until: Day;
  readonly people: readonly string[];
  readonly author: string;
  readonly reads: readonly { readonly name: unknown; readonly at: unknown }[];
}

/** What is wrong with the data, field by field; empty = fine. */
export function checkNote({ until, writtenAt }: Pick<NoteData, 'until' | 'writtenAt'>): readonly Refusal[] {
  return until !== '' && writtenAt !== '' && until < dayOf(writtenAt) ? [{ code: 'notes.until-early', field: 'until' }] : [];
}

/** Whether the note is for this person: named, or for everybody. */
export function isFor({ people }: Pick<NoteData, 'people'>, name: string): boolean {
  return people.length === 0 || people.includes(name);
}

/** Whether the note still waits for this person: whoever wrote it for everybody knows it. */
function waitsFor(data: Pick<NoteData, 'people' | 'reads' | 'author'>, name: string): boolean {
  return isFor(data, name) && !hasRead(data, name) && !(data.people.length === 0 && data.author === name);
}

export function hasRead({ reads }: Pick<NoteData, 'reads'>, name: string): boolean {
  return reads.some((one) => one.name === name);
}

/** The notes that `name` still has to read on `today`, oldest first: in force, not over, for them, and not read by them. */
export function mustRead<D extends NoteData>(rows: readonly Row<D>[], name: string, today: Day): readonly Row<D>[] {
  return rows
    .filter(({ state, data }) => state === 'valid' && data.until >= today && waitsFor(data, name))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Of `everybody` (those who sign in), who has not read it yet; the named ones where it is for named people. */
export function notReadBy(data: Pick<NoteData, 'people' | 'reads' | 'author'>, everybody: readonly string[]): readonly string[] {
  return (data.people.length === 0 ? everybody : data.people).filter((name) => waitsFor(data, name));
}
