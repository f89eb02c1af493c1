/** `desks.join`: a new desk of a site that is there already. `desks.looked`, `desks.take`: what two desks did apart is settled. `desks.eraseCopies`: somebody was taken out elsewhere (BY-14). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import type { Data } from '../../registers/contract/fields';
import { definitionOf } from '../../registers/index';
import { erasingSetting } from '../privacy/erasing';
import { dataInput } from '../records/input';
import { deskLetter, siteId } from '../site/settings';
import { lookedSetting } from './settings';

/** Longest id of a conflict: kind, record, and some sides. */
const MOST_ID = 2000;
const MOST_RECORDS = 1000;

/** Before the others' entries are taken in: else a power cut between the two would leave a desk without a letter. Refusal: `site.founded`. */
const join = defineCommand({
  id: 'desks.join',
  input: z.object({ desk: z.string().regex(/^[A-Z]$/) }),
  load: (_input, read) => read.setting(siteId),
  decide: (founded, { desk }): Result<Change> =>
    founded === '' ? ok([{ kind: 'setting', key: deskLetter.key, value: desk }]) : refuse('site.founded'),
});

const looked = defineCommand({
  id: 'desks.looked',
  input: z.object({ id: z.string().min(1).max(MOST_ID) }),
  load: ({ id }, read) => read.setting(lookedSetting(id)),
  decide: (before, { id }): Result<Change> => ok(before ? [] : [{ kind: 'setting', key: lookedSetting(id).key, value: true }]),
});

/** Refusals: `record.gone`, `record.changed` (params `no`), `field.unknown`, and those of the engine for what is to stand there. */
const take = defineCommand({
  id: 'desks.take',
  input: z.object({ record: z.string(), rev: z.number().int().positive(), data: dataInput, reason: z.string().trim().min(1).max(300) }),
  load: ({ record }, read) => read.get(record),
  decide: (row, { record, rev, data, reason }): Result<Change> => {
    if (!row) return refuse('record.gone');
    if (row.rev !== rev) return refuse('record.changed', undefined, { no: row.no });
    const { fields } = definitionOf(row.register);
    const unknown = Object.keys(data).find((key) => !Object.hasOwn(fields, key));
    if (unknown !== undefined) return refuse('field.unknown', unknown);
    return ok([{ kind: 'update', id: record, data: data as Data, reason }]);
  },
});

/** Notes that the copies of this desk have to lose what another desk took out (PIPL 47). */
const eraseCopies = defineCommand({
  id: 'desks.eraseCopies',
  input: z.object({ records: z.array(z.string()).min(1).max(MOST_RECORDS), files: z.array(z.string()) }),
  load: (_input, read) => read.setting(erasingSetting),
  decide: (before, { records, files }, { now }): Result<Change> => {
    const value = { at: now, records: [...new Set([...before.records, ...records])], files: [...new Set([...before.files, ...files])] };
    return ok([{ kind: 'setting', key: erasingSetting.key, value }]);
  },
});

export const deskCommands: readonly AnyCommand[] = [join, looked, take, eraseCopies];
