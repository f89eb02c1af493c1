/** `callbacks.importRounds`: the rounds of old callbacks from a sheet of their own, each onto the callback it belongs to (§6). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import { callbacks } from '../../registers/callbacks/definition';
import { roundColumns } from '../../registers/callbacks/fields-round';
import type { Change } from '../../registers/contract/change';
import { defineCommand, rowAs } from '../../registers/contract/command';
import type { CellValue } from '../../registers/contract/fields';
import { standing } from '../records/commands';
import { MOST_ROWS } from '../records/import-rows';

const cell = z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]);

const linesInput = z.object({
  rows: z
    .array(
      z.object({
        /** Row in the file, for the refusal. */
        row: z.number(),
        /** Number of the callback. */
        no: z.string(),
        line: z.record(z.string(), cell),
      }),
    )
    .min(1)
    .max(MOST_ROWS),
});

export type LinesInput = z.input<typeof linesInput>;

/**
 * A round takes its place by 第几次; one that stands there already is replaced. The rounds of a callback are those it has: 第几次 of the record
 * itself is the last one. Refused as `import.row` with `rounds.no-callback`, `rounds.number` or `rounds.beyond` (param `last`); then nothing is written.
 */
export const importRounds = defineCommand({
  id: 'callbacks.importRounds',
  input: linesInput,
  pieces: (input) => input.rows.map((row) => ({ rows: [row] })),
  blame: (refusal, { rows: [one] }) => ({
    ...refusal,
    code: 'import.row',
    params: { ...refusal.params, row: one?.row ?? 0, code: refusal.code },
  }),
  load: ({ rows: [one] }, read) => read.find('callbacks', one?.no ?? ''),
  decide: (found, { rows: [one] }): Result<Change> => {
    if (!one) return ok([]);
    if (!found) return refuse('rounds.no-callback', 'owner', { no: one.no });
    const row = standing(found);
    if (!row.ok) return row;
    const { rounds, round: last } = rowAs(callbacks, row.value).data;
    const number = Number(one.line['round']);
    if (!Number.isInteger(number) || number < 1) return refuse('rounds.number', 'round');
    if (number > (last ?? 0)) return refuse('rounds.beyond', 'round', { no: one.no, last: last ?? 0 });
    const line: Readonly<Record<string, CellValue>> = Object.fromEntries(
      Object.keys(roundColumns).map((key) => [key, one.line[key] ?? '']),
    );
    const all = [...rounds.filter((other) => other.round !== number), line].sort((a, b) => Number(a['round']) - Number(b['round']));
    return ok([{ kind: 'update', id: row.value.id, data: { rounds: all }, reason: '导入各次回访' }]);
  },
});
