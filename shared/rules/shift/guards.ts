/** What holds of handover sheets whatever the command: one open shift a desk, and nothing changes what both have signed (BY-1). */
import type { Refusal } from '../../base/result';
import { type AnyGuard, defineGuard, type RowEvent } from '../../registers/contract/command';
import { asText, type Data, type RowsValue } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { isOpenShift, sameDesk } from './clock';

/** What may still be written on a frozen sheet: where the signed paper was put away (BY-18). Files are no part of the data. */
const AFTER: readonly string[] = ['filed'];

/** Who left, who came and when stand on a sheet by signing it, never by writing them in. */
const SIGNED_ONLY: readonly string[] = ['leaver', 'comer', 'handedAt'];

function sameData(before: Data, after: Data, except: readonly string[]): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)].filter((key) => !except.includes(key)));
  return [...keys].every((key) => JSON.stringify(before[key]) === JSON.stringify(after[key]));
}

/** A sheet that never ran here: copied from paper or imported. It may be struck out when it is wrong. */
function isCopy(row: Row): boolean {
  return row.state === 'handed' && row.data['startsAt'] === '';
}

/** Both have signed: without that no open sheet becomes a closed one, whatever writes it. */
function isSigned({ data }: Row): boolean {
  const lines = (Array.isArray(data['signatures']) ? data['signatures'] : []) as RowsValue;
  return ['leaver', 'comer'].every((side) => lines.some((line) => line['side'] === side && asText(line['name']) !== ''));
}

/** Files only come to a closed sheet: the scan of the signed paper is its proof. */
function losesFile(before: Row, after: Row): boolean {
  return before.files.some(({ hash }) => !after.files.some((file) => file.hash === hash));
}

function frozenRefusal({ before, after }: RowEvent): Refusal | null {
  if (before === null) return null;
  const params = { no: before.no };
  if (isOpenShift(before) && after.state === 'handed' && !isSigned(after)) return { code: 'handover.unsigned', params };
  if (
    before.state === 'running' &&
    after.state === 'running' &&
    SIGNED_ONLY.some((key) => before.data[key] === '' && after.data[key] !== '')
  )
    return { code: 'handover.unsigned', params };
  if (before.state === 'waiting' && after.state === 'waiting')
    return sameData(before.data, after.data, []) ? null : { code: 'handover.signed', params };
  const closed = before.state === 'handed' || before.state === 'missed';
  if (!closed || (after.state === VOID && isCopy(before))) return null;
  if (losesFile(before, after)) return { code: 'handover.scan', params };
  const explained = before.state === 'missed' && after.state === 'handed';
  const same = sameData(before.data, after.data, explained ? [...AFTER, 'missedNote'] : AFTER);
  return same && (explained || after.state === before.state) ? null : { code: 'handover.frozen', params };
}

const frozen = defineGuard({
  id: 'handover.frozen',
  when: ({ before, after }) => after.register === 'handover' && before !== null,
  load: () => Promise.resolve(null),
  decide: (_none, event) => frozenRefusal(event),
});

const oneShift = defineGuard({
  id: 'handover.one',
  when: ({ before, after }) => isOpenShift(after) && (before === null || !isOpenShift(before)),
  load: (_event, read) => read.open('handover'),
  decide: (sheets, { after }): Refusal | null => {
    if (after.mark === 'import' || after.mark === 'opening') return { code: 'handover.import-open' };
    const other = sheets.find((row) => row.id !== after.id && isOpenShift(row) && sameDesk(row.desk, after.desk));
    return other ? { code: 'handover.one', params: { no: other.no } } : null;
  },
});

export const shiftGuards: readonly AnyGuard[] = [frozen, oneShift];
