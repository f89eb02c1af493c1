/** Commands of the weekly workbook: the signing key, and the line in the ledger of an export. */
import { z } from 'zod';
import { sha256Hex } from '../../base/hash';
import { ok, type Result } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import { fileInput } from '../records/input';
import { opinionCommands } from './opinions';
import { exportKey, exportPublicKey } from './settings';

/** `weekreports.key`: makes the signing key once; nothing happens when there is one. */
const makeKey = defineCommand({
  id: 'weekreports.key',
  input: z.object({}),
  load: (_input, read) => read.setting(exportKey),
  decide: (key, _input, ctx): Result<Change> => {
    if (key !== '') return ok([]);
    return ok([{ kind: 'setting', key: exportKey.key, value: sha256Hex(Array.from({ length: 4 }, () => ctx.newId()).join()) }]);
  },
});

/**
 * `weekreports.export`: the file as it was written; earlier exports of the week that were not handed over are replaced by it. `checksum` is that of
 * the manifest, of which 确认码 is made; the hash of the file is that of the attachment.
 */
const recordExport = defineCommand({
  id: 'weekreports.export',
  input: z.object({
    week: z.string().max(20),
    fromDay: z.string(),
    toDay: z.string(),
    fileName: z.string().max(200),
    rowCount: z.number().int(),
    checksum: z.string().max(100),
    publicKey: z.string().max(64).default(''),
    /** When the records were read: what was changed while the file was written stands in the next one. Absent, or later than now: now. */
    readAt: z.string().max(40).default(''),
    /** How far each journal of the site was read; empty = nobody noted it. */
    upTo: z.array(z.object({ chain: z.string().max(64), seq: z.number().int() })).default([]),
    privacy: z.enum(['full', 'masked', 'left']),
    changes: z.string().max(10_000),
    program: z.string().max(40),
    file: fileInput,
  }),
  load: async (_input, read) => ({ waiting: await read.inState('weekreports', 'exported'), key: await read.setting(exportPublicKey) }),
  decide: ({ waiting, key }, input, ctx): Result<Change> => {
    const { file, publicKey, readAt, ...data } = input;
    const exportedAt = readAt !== '' && readAt < ctx.now ? readAt : ctx.now;
    const replaced = waiting.filter((row) => row.data['week'] === input.week);
    return ok([
      { kind: 'create', register: 'weekreports', data: { ...data, exportedAt, exportedBy: ctx.actor.name }, files: [file] },
      ...replaced.map((row) => ({ kind: 'update' as const, id: row.id, state: 'replaced' })),
      ...(publicKey === '' || publicKey === key ? [] : [{ kind: 'setting' as const, key: exportPublicKey.key, value: publicKey }]),
    ]);
  },
});

export const weeklyCommands: readonly AnyCommand[] = [makeKey, recordExport, ...opinionCommands];
