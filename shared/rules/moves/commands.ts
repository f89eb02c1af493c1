/** The problems found when a unit was handed over become repair requests, with one key. */
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand, rowAs } from '../../registers/contract/command';
import { asText } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { moves } from '../../registers/moves/definition';
import type { MoveData } from '../../registers/moves/fields';
import { standing } from '../records/commands';
import { actionInput } from '../records/input';

/** The problems, as the requests would say them, that none of `requests` says yet. */
export function problemsLeft(data: Pick<MoveData, 'leftovers'>, requests: readonly Row[]): readonly string[] {
  const said = requests.filter(({ state }) => state !== VOID).map((one) => asText(one.data['content']));
  return data.leftovers
    .map(({ place, problem }) => [asText(place).trim(), asText(problem).trim()].filter((part) => part !== '').join('：'))
    .filter((content) => content !== '' && !said.includes(content));
}

/** `moves.toRequests`: one repair each, linked to the move. Refusal: `moves.none-left`. */
export const movesToRequests = defineCommand({
  id: 'moves.toRequests',
  input: actionInput,
  load: async (input, read) => ({ found: await read.get(input.id), requests: await read.linked(input.id, 'requests') }),
  decide: ({ found, requests }, input, ctx): Result<Change> => {
    const row = standing(found, input.rev);
    if (!row.ok) return row;
    const move = rowAs(moves, row.value);
    const left = problemsLeft(move.data, requests);
    if (left.length === 0) return refuse('moves.none-left');
    const { name, phone } = move.data;
    const common = { registeredAt: ctx.now, registrar: ctx.actor.name, channel: 'visit', unit: move.unit, name, phone, type: 'repair' };
    return ok(
      left.map((content) => ({
        kind: 'create' as const,
        register: 'requests',
        links: [move.id],
        data: { ...common, level: 'normal', content, originNo: move.no },
      })),
    );
  },
});

export const moveCommands: readonly AnyCommand[] = [movesToRequests];
