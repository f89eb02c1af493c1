/** A check is written with the site's items, and what is out of order becomes repair requests in the same transaction. */
import { ok, type Result, refuse } from '../../base/result';
import { checks } from '../../registers/checks/definition';
import { linesWith } from '../../registers/checks/results';
import { afterRepair } from '../../registers/checks/rules';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand, rowAs } from '../../registers/contract/command';
import type { RowsValue } from '../../registers/contract/fields';
import { standing } from '../records/commands';
import { actionInput, createInput } from '../records/input';
import { checkItemsSetting } from './settings';

/** The lines of a round on which everything was in order. */
export function allNormal(items: readonly string[]): RowsValue {
  return items.map((item) => ({ item, result: 'normal', note: '' }));
}

/** `checks.create`: as `record.create`; without lines every item of the site counts as looked at and in order. */
const create = defineCommand({
  id: 'checks.create',
  input: createInput,
  load: (_input, read) => read.setting(checkItemsSetting),
  decide: (items, { data, links, files, mark, reason }): Result<Change> => {
    const lines = (data['lines'] ?? []) as RowsValue;
    const whole = lines.length > 0 || data['verdict'] ? data : { ...data, lines: allNormal(items) };
    return ok([
      {
        kind: 'create',
        register: checks.id,
        data: whole,
        ...(links && { links }),
        ...(files && { files }),
        ...(mark !== undefined && { mark }),
        ...(reason && { reason }),
      },
    ]);
  },
});

/**
 * `checks.toRepair`: one repair request for each item out of order, linked to the check; each goes to its own trade and has its own
 * slip (house choice). A check of an old book without lines makes one. Refusals: `checks.nothing-broken`, and those of every record.
 */
const toRepair = defineCommand({
  id: 'checks.toRepair',
  input: actionInput,
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const standingRow = standing(found, input.rev);
    if (!standingRow.ok) return standingRow;
    const row = rowAs(checks, standingRow.value);
    if (row.state !== 'abnormal') return refuse('checks.nothing-broken', undefined, { no: row.no });
    const { place, lines, remark, checker } = row.data;
    const broken = linesWith(lines, 'abnormal').map((line) => [`${place}${line.item ?? ''}`, line.note || remark]);
    const contents = (broken.length > 0 ? broken : [[place, remark]]).map((parts) => parts.filter((part) => part).join('：'));
    return ok([
      { kind: 'update', id: row.id, state: afterRepair(row.data) },
      ...contents.map((content): Change[number] => ({
        kind: 'create',
        register: 'requests',
        links: [row.id],
        data: {
          registeredAt: ctx.now,
          registrar: ctx.actor.name,
          channel: 'staff',
          type: 'repair',
          level: 'normal',
          // Whoever found it is told when it works again.
          name: checker || ctx.actor.name,
          content,
          originNo: row.no,
        },
      })),
    ]);
  },
});

export const checkCommands: readonly AnyCommand[] = [create, toRepair];
