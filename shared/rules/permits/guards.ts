/** What forbids a release or a pass: no word of the owner, a card that is out already. */
import type { Refusal } from '../../base/result';
import { type AnyGuard, defineGuard, type RowEvent, rowAs } from '../../registers/contract/command';
import { passes } from '../../registers/passes/definition';
import { sameCard } from '../../registers/passes/rules';
import { releases } from '../../registers/releases/definition';
import { may } from '../rights/may';
import { consentMissing, instructionsOf } from './consent';

/** Taken from old books: a fact already. */
const isHistory = ({ after }: RowEvent): boolean => after.mark === 'import' || after.mark === 'opening';

function changed({ before, after }: RowEvent, keys: readonly string[]): boolean {
  return before === null || before.state !== after.state || keys.some((key) => before.data[key] !== after.data[key]);
}

/** Refusal `releases.consent` at `consent`. */
const ownersWord = defineGuard({
  id: 'permits.consent',
  when: (event) =>
    event.after.register === 'releases' &&
    event.after.state === 'issued' &&
    !isHistory(event) &&
    changed(event, ['consent', 'identity', 'unit', 'applicant', 'validOn']),
  load: ({ after }, read) => instructionsOf(after.unit, read),
  decide: (known, { after }): Refusal | null =>
    consentMissing(rowAs(releases, after).data, known) ? { code: 'releases.consent', field: 'consent' } : null,
});

/** What went out of the gate is what stands on the slip. */
const LET_OUT = ['items', 'plate', 'applicant'] as const;

/** Refusal `releases.let-out`: only a supervisor corrects what has gone; what comes from old books was typed here. */
const goneAsWritten = defineGuard({
  id: 'permits.let-out',
  when: ({ before, after }) =>
    after.register === 'releases' &&
    before?.state === 'released' &&
    before.mark !== 'import' &&
    before.mark !== 'opening' &&
    LET_OUT.some((key) => JSON.stringify(before.data[key]) !== JSON.stringify(after.data[key])),
  load: () => Promise.resolve(null),
  decide: (_none, { before, after }, ctx): Refusal | null => {
    const field = LET_OUT.find((key) => JSON.stringify(before?.data[key]) !== JSON.stringify(after.data[key])) ?? 'items';
    return may(ctx.actor.role, 'edit.let-out') ? null : { code: 'releases.let-out', field, params: { no: after.no } };
  },
});

/** Refusal `passes.taken` at `cardNo` (params `card`, `name`, `no`): the same number of the same kind is still out. */
const oneHolder = defineGuard({
  id: 'permits.card',
  when: (event) =>
    event.after.register === 'passes' &&
    event.after.state === 'valid' &&
    event.after.data['cardNo'] !== '' &&
    changed(event, ['cardNo', 'kind']),
  load: async (_event, read) => (await Promise.all([read.inState('passes', 'valid'), read.inState('passes', 'expired')])).flat(),
  decide: (out, { after }): Refusal | null => {
    const holder = sameCard(
      rowAs(passes, after),
      out.map((row) => rowAs(passes, row)),
    );
    if (!holder) return null;
    const { cardNo: card, name } = holder.data;
    return { code: 'passes.taken', field: 'cardNo', params: { card, name, no: holder.no } };
  },
});

export const permitGuards: readonly AnyGuard[] = [ownersWord, goneAsWritten, oneHolder];
