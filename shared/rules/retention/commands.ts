/** What a manager may decide about old records: how long they are kept, and that archived ones leave the database (RET-1). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import { moduleOf } from '../../registers/index';
import { floorOf, isKeptAlways, MOST_MONTHS } from './floors';
import { yearOf } from './holds';
import { archivesSetting, monthsOf, retentionSetting } from './settings';

/** Records that leave in one transaction; the screen goes on with the next ones. */
export const MOST_REMOVED = 500;

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * `retention.set`: for how many months a register is kept, null = for ever. Refusals `retention.always`, `retention.floor` (params `months`,
 * `source`), `reason.needed` when it becomes shorter.
 */
const setRetention = defineCommand({
  id: 'retention.set',
  input: z.object({ register: z.string(), months: z.int().max(MOST_MONTHS).nullable(), reason: z.string().max(500) }),
  load: (_input, read) => read.setting(retentionSetting),
  decide: (standing, { register, months, reason }, ctx): Result<Change> => {
    const known = moduleOf(register);
    if (!known || isKeptAlways(known.definition)) return refuse('retention.always');
    const before = monthsOf(standing, register);
    if (months === before) return ok([]);
    const { [register]: _, ...others } = standing;
    if (months === null) return ok([{ kind: 'setting', key: retentionSetting.key, value: others }]);
    const floor = floorOf(register);
    if (months < floor.months) return refuse('retention.floor', 'months', { months: floor.months, source: floor.source });
    if (reason.trim() === '' && (before === null || months < before)) return refuse('reason.needed', 'reason');
    const mine = { months, reason: reason.trim(), at: ctx.now, by: ctx.actor.id };
    return ok([{ kind: 'setting', key: retentionSetting.key, value: { ...others, [register]: mine } }]);
  },
});

/** `archive.note`: an archive file was written and read back whole. Refusal `archive.twice` for a name that stands there with another digest. */
const noteArchive = defineCommand({
  id: 'archive.note',
  input: z.object({ name: z.string().min(1).max(200), register: z.string(), year: z.int(), digest, rows: z.int().positive() }),
  load: (_input, read) => read.setting(archivesSetting),
  decide: (standing, input, ctx): Result<Change> => {
    const same = standing.find(({ name }) => name === input.name);
    if (same) return same.digest === input.digest ? ok([]) : refuse('archive.twice', undefined, { name: input.name });
    return ok([{ kind: 'setting', key: archivesSetting.key, value: [...standing, { ...input, at: ctx.now, by: ctx.actor.id }] }]);
  },
});

/**
 * `archive.remove`: records that an archive has leave the database. The caller has read the file again just before: `digest` is what it found,
 * and each record is named with its own. Whether a record's time is over is asked by the engine, whatever command wants it gone
 * (`retention.held`, `archive.changed`). Refusals here: `archive.unknown` for a file that was not made here or was altered, `archive.other` for a
 * record of another register or year. A record that is gone already is passed over, so that it can be repeated.
 */
const removeArchived = defineCommand({
  id: 'archive.remove',
  input: z.object({
    name: z.string(),
    digest,
    items: z
      .array(z.object({ id: z.string(), digest }))
      .min(1)
      .max(MOST_REMOVED),
  }),
  load: async ({ items }, read) => ({
    archives: await read.setting(archivesSetting),
    rows: await Promise.all(items.map(({ id }) => read.get(id))),
  }),
  decide: ({ archives, rows }, { name, digest: found, items }): Result<Change> => {
    const archive = archives.find((one) => one.name === name && one.digest === found);
    if (!archive) return refuse('archive.unknown', undefined, { name });
    const there = rows.filter((row) => row !== undefined);
    const other = there.find((row) => row.register !== archive.register || yearOf(row) !== archive.year);
    if (other) return refuse('archive.other', undefined, { no: other.no, name });
    const ids = new Set(there.map(({ id }) => id));
    return ok(
      items.filter(({ id }) => ids.has(id)).map((item) => ({ kind: 'discard' as const, id: item.id, digest: item.digest, archive: name })),
    );
  },
});

export const retentionCommands: readonly AnyCommand[] = [setRetention, noteArchive, removeArchived];
