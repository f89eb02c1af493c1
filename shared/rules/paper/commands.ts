/** `printouts.note`: what was printed to be signed, noted with the record it belongs to (BY-3). */
import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand, rowAs } from '../../registers/contract/command';
import { printouts } from '../../registers/printouts/definition';

/** As many forms as are printed in one go. */
const MOST = 300;

/**
 * One record for each form of each record that is out: printed again it counts once more, since the first paper may be lost. A record that
 * is gone meanwhile has no paper to wait for.
 */
const note = defineCommand({
  id: 'printouts.note',
  input: z.object({
    /** `form`: title as printed. */
    papers: z
      .array(z.object({ record: z.string(), form: z.string().min(1).max(200) }))
      .min(1)
      .max(MOST),
  }),
  load: ({ papers }, read) =>
    Promise.all(
      papers.map(async ({ record, form }) => ({
        form,
        row: await read.get(record),
        out: (await read.linked(record, 'printouts')).find((one) => one.state === 'out' && one.data['form'] === form),
      })),
    ),
  decide: (found, _input, ctx): Result<Change> =>
    ok(
      found.flatMap(({ row, out, form }): Change => {
        if (out) return [{ kind: 'update', id: out.id, data: { times: (rowAs(printouts, out).data.times ?? 1) + 1 } }];
        if (!row) return [];
        const data = { printedAt: ctx.now, form, sourceNo: row.no, printedBy: ctx.actor.name };
        return [{ kind: 'create', register: 'printouts', links: [row.id], data }];
      }),
    ),
});

export const paperCommands: readonly AnyCommand[] = [note];
