/** Rules of standing instructions: what must be said, and which are in force on a day (BY-10). */
import type { Refusal } from '../../base/result';
import type { Day } from '../../base/time';
import type { Row } from '../contract/row';
import type { InstructionData } from './fields';

/** What is wrong with the data of an instruction, field by field; empty = fine. */
export function checkInstruction(data: InstructionData): readonly Refusal[] {
  const found: Refusal[] = [];
  const needsPerson = data.kind === 'collect' || data.kind === 'enter';
  if (needsPerson && data.person.trim() === '') found.push({ code: 'instructions.person', field: 'person' });
  if ((data.kind === 'other' || data.kind === '') && data.content.trim() === '')
    found.push({ code: 'instructions.content', field: 'content' });
  if (data.until === '' && !data.longTerm) found.push({ code: 'instructions.until', field: 'until' });
  if (data.until !== '' && data.until < data.from) found.push({ code: 'instructions.term', field: 'until' });
  return found;
}

/** Whether an instruction holds on a day: neither withdrawn nor before its first or after its last day. */
export function inForce(row: Pick<Row<InstructionData>, 'state' | 'data'>, day: Day): boolean {
  const { from, until } = row.data;
  return row.state === 'active' && from <= day && (until === '' || until >= day);
}

/**
 * The instruction by which the owner lets a tenant or a firm take goods out on a day; undefined when none does. One that names people
 * holds for those only.
 */
export function allowsMoving<R extends Pick<Row<InstructionData>, 'state' | 'data'>>(
  instructions: readonly R[],
  applicant: string,
  day: Day,
): R | undefined {
  return instructions.find(({ state, data }) => {
    const named = data.person.trim() === '' || namesOf(data.person).includes(applicant.trim());
    return data.kind === 'moving' && named && inForce({ state, data }, day);
  });
}

function namesOf(people: string): readonly string[] {
  return people.split(/[、,，;；/\s]+/).map((name) => name.trim());
}
