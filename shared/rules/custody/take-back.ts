/** Taking back a return, a leaving, a fetching: the record is as it was before, the history keeps what was done (BY-11). */
import { ok, type Result } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import type { AnyDefinition } from '../../registers/contract/definition';
import { blank, type FieldValue, textIn } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { parcels } from '../../registers/parcels/definition';
import { visitors } from '../../registers/visitors/definition';
import { actChange } from '../records/act';
import { standing } from '../records/commands';
import { actionInput } from '../records/input';
import { custodyRegisters } from './registers';

interface TakenBack {
  readonly definition: AnyDefinition;
  /** Fields that its end filled and that are blank again. */
  readonly fields: readonly string[];
  /** State afterwards where it is not the action's own. */
  state?(row: Row): string;
}

const LOAN_END = ['returnedAt', 'returner', 'receiver', 'condition', 'depositBack'];

const takenBack: readonly TakenBack[] = [
  ...custodyRegisters.map((definition) => ({ definition, fields: LOAN_END.filter((key) => definition.fields[key]) })),
  { definition: visitors as unknown as AnyDefinition, fields: ['leftAt', 'badgeBack'] },
  {
    definition: parcels as unknown as AnyDefinition,
    fields: ['takenAt', 'taker', 'relation', 'signed', 'areaManager'],
    state: ({ data }) => (textIn(data, 'notifiedAt') === '' ? 'waiting' : 'notified'),
  },
];

/** `<register>.reopen`, with a reason. Refusal `right.take-back`; whether key, badge or tag are still free is for the guards to say. */
function takeBack({ definition, fields, state }: TakenBack): AnyCommand {
  return defineCommand({
    id: `${definition.id}.reopen`,
    input: actionInput,
    load: (input, read) => read.get(input.id),
    decide: (found, input, ctx): Result<Change> => {
      const row = standing(found, input.rev);
      if (!row.ok) return row;
      const change = actChange(definition, row.value, 'reopen', { data: {}, note: '', reason: input.reason ?? '' }, ctx);
      if (!change.ok) return change;
      const [update] = change.value;
      const data = Object.fromEntries(
        fields.flatMap((key): [string, FieldValue][] => {
          const field = definition.fields[key];
          return field ? [[key, blank(field)]] : [];
        }),
      );
      return ok([{ ...update, data, ...(state && { state: state(row.value) }) }]);
    },
  });
}

export const takeBackCommands: readonly AnyCommand[] = takenBack.map(takeBack);
