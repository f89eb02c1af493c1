/** Who has a record in hand, for a list over all registers: read from the definition, so that a new register needs no line here. */
import type { AnyDefinition } from '../../registers/contract/definition';
import { asText, type Data, type Field } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';

/** Where the general rule would name the wrong one: the borrower matters, not who lent. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  requests: ['departments', 'responsible'],
  workorders: ['department', 'taker'],
  callbacks: ['plannedCallers', 'plannedPost'],
  duty: ['assignee', 'dutyPerson'],
};

/** Fields by which any register says who has its thing. */
const HOLDERS: readonly string[] = ['borrower', 'holder', 'handler', 'responsible', 'assignee'];

/** Department and person, or borrower; '' when the record names nobody. */
export function handOf(definition: AnyDefinition, row: Row): string {
  const own = OWN[row.register] ?? HOLDERS.filter((key) => key in definition.fields).slice(0, 1);
  const named = own.map((key) => told(row.data, key)).filter((part) => part !== '');
  if (named.length > 0) return named.join(' ');
  const kinds: readonly Field['kind'][] = ['department', 'departments', 'person', 'people'];
  const [first] = Object.entries(definition.fields).filter(([key, field]) => kinds.includes(field.kind) && told(row.data, key) !== '');
  return first ? told(row.data, first[0]) : '';
}

function told(data: Data, key: string): string {
  const value = data[key];
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string').join('、') : asText(value);
}
