/** What has a tag is lent once at a time (BY-11): until it is back, nobody else gets it. */
import { archiveloans } from '../../registers/archiveloans/definition';
import { borrowed } from '../../registers/borrowed/definition';
import { itemText } from '../../registers/borrowed/rules';
import { type AnyGuard, defineGuard, rowAs } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { roleOf } from '../people/role';
import { may } from '../rights/may';

interface Tagged {
  readonly register: string;
  /** What is lent, so that two records of the same thing have the same; '' = it has no tag. */
  thing(row: Row): string;
  /** How the thing is called in the refusal. */
  called(row: Row): string;
}

/** Blanks, width and case of a tag make no difference. */
function plain(tag: string): string {
  return tag.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

/** Registers whose things have tags: one line each. Keys have cards of their own (RG-1). */
const TAGGED: readonly Tagged[] = [
  {
    register: 'borrowed',
    thing: (row) => (plain(textIn(row.data, 'code')) === '' ? '' : `${textIn(row.data, 'item')}:${plain(textIn(row.data, 'code'))}`),
    called: (row) => itemText(rowAs(borrowed, row).data),
  },
  {
    register: 'archiveloans',
    thing: (row) => plain(textIn(row.data, 'archiveNo')),
    called: (row) => rowAs(archiveloans, row).data.archive,
  },
];

const taggedOf = (register: string): Tagged | undefined => TAGGED.find((one) => one.register === register);

/** What is lent by this record, the same text for the same thing; '' = it has no tag, or its register lends nothing that has one. */
export function taggedThing(row: Row): string {
  return taggedOf(row.register)?.thing(row) ?? '';
}

/** Refusals `loan.taken` and `loan.missing` (params `thing`, `holder`, `no`): the same tag is out or lost on another record. */
const onceOut = defineGuard({
  id: 'custody.one-at-a-time',
  when: ({ before, after }) => {
    const tagged = taggedOf(after.register);
    if (!tagged || after.state !== 'out' || tagged.thing(after) === '') return false;
    return before?.state !== 'out' || tagged.thing(before) !== tagged.thing(after);
  },
  load: async ({ after }, read): Promise<readonly Row[]> => [
    ...(await read.inState(after.register, 'out')),
    ...(await read.inState(after.register, 'lost')),
  ],
  decide: (away, { after }) => {
    const tagged = taggedOf(after.register);
    const other = tagged && away.find((row) => row.id !== after.id && tagged.thing(row) === tagged.thing(after));
    if (!tagged || !other) return null;
    const params = { thing: tagged.called(other), holder: textIn(other.data, 'borrower'), no: other.no };
    return { code: other.state === 'lost' ? 'loan.missing' : 'loan.taken', params };
  },
});

/**
 * A file goes out with a supervisor's approval. Refusals `archiveloans.approval`, `archiveloans.approver`. What is taken over from old
 * books is a fact: who approved it then may have left.
 */
const approvedLoan = defineGuard({
  id: 'custody.archive-approval',
  when: ({ before, after }) =>
    after.register === 'archiveloans' &&
    after.state === 'out' &&
    after.mark !== 'import' &&
    after.mark !== 'opening' &&
    (before === null || before.data['approvedBy'] !== after.data['approvedBy']),
  load: async ({ after }, read) => read.find('staff', textIn(after.data, 'approvedBy').trim()),
  decide: (person, { after }) => {
    const name = textIn(after.data, 'approvedBy').trim();
    if (name === '') return { code: 'archiveloans.approval', field: 'approvedBy' };
    const approved = person?.state === 'kept' && may(roleOf(person), 'loan.approve');
    return approved ? null : { code: 'archiveloans.approver', field: 'approvedBy', params: { name } };
  },
});

export const lendingGuards: readonly AnyGuard[] = [onceOut, approvedLoan];
