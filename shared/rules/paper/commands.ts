/** `printouts.note`: what was printed to be signed, noted with the record it belongs to, or under the number of its list (BY-3). */
import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand, type Reader, rowAs } from '../../registers/contract/command';
import { NO_DUE, type Row } from '../../registers/contract/row';
import { printouts } from '../../registers/printouts/definition';
import { listDay } from './list-number';

/** As many forms as are printed in one go. */
const MOST = 300;

/**
 * One record for each form of each record, or each list, that is out: printed again it counts once more, since the first paper may be lost. A
 * record that is gone meanwhile has no paper to wait for.
 */
const note = defineCommand({
  id: 'printouts.note',
  input: z.object({
    /** `form`: title as printed; `code`: number of a list, which is no record (`record` ''). */
    papers: z
      .array(z.object({ record: z.string(), form: z.string().min(1).max(200), code: z.string().max(40).optional() }))
      .min(1)
      .max(MOST),
  }),
  load: ({ papers }, read) =>
    Promise.all(
      papers.map(async ({ record, form, code = '' }) => {
        const row = record === '' ? undefined : await read.get(record);
        const noted = record === '' ? await notedLists(read, code) : await read.linked(record, 'printouts');
        return { form, row, code, out: noted.find((one) => one.state === 'out' && one.data['form'] === form) };
      }),
    ),
  decide: (found, _input, ctx): Result<Change> =>
    ok(
      found.flatMap(({ row, out, form, code }): Change => {
        if (out) return [{ kind: 'update', id: out.id, data: { times: (rowAs(printouts, out).data.times ?? 1) + 1 } }];
        const sourceNo = row?.no ?? code;
        if (sourceNo === '') return [];
        const data = { printedAt: ctx.now, form, sourceNo, printedBy: ctx.actor.name };
        return [{ kind: 'create', register: 'printouts', links: row ? [row.id] : [], data }];
      }),
    ),
});

/** Those of the number of a list, which tells since when to look. */
async function notedLists(read: Reader, code: string): Promise<readonly Row[]> {
  const since = listDay(code);
  return since === '' ? [] : (await read.between('printouts', since, NO_DUE)).filter(({ data }) => data['sourceNo'] === code);
}

export const paperCommands: readonly AnyCommand[] = [note];
