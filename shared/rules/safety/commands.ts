/** What is entered about copies: a restore, who ordered it and why; a test of the newest copy. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import { deskLetter, siteId } from '../site/settings';
import { type Damaged, damagedSetting, lastTestSetting, type Restored, restoresSetting } from './settings';

/** Older restores are told by the journal alone. */
const MOST = 20;
/** Places of one copy that are remembered by number, the last ones: a start looks at the end of the chain only. */
export const MOST_FAULTS = 200;

const head = z.object({ seq: z.int().nonnegative(), hash: z.string() });

/** The first entry after a restore. Given by the restore itself into the new database, never by a screen. */
const noteRestore = defineCommand({
  id: 'safety.noteRestore',
  input: z.object({ reason: z.string(), from: z.string().max(200), head, replaced: head }),
  load: (_input, read) => read.setting(restoresSetting),
  decide: (before, { reason, from, head: now, replaced }, ctx): Result<Change> => {
    if (reason.trim() === '') return refuse('reason.needed', 'reason');
    const note: Restored = { at: ctx.now, by: ctx.actor.name, reason: reason.trim(), from, head: now, replaced };
    return ok([{ kind: 'setting', key: restoresSetting.key, value: [note, ...before].slice(0, MOST), apart: true }]);
  },
});

/** The first entry after a rebuild from damaged copies. Given by the rebuild itself, before anybody has signed in. */
const noteDamage = defineCommand({
  id: 'safety.noteDamage',
  input: z.object({
    file: z.string().max(10),
    faults: z.array(z.int().positive()).max(MOST_FAULTS),
    last: z.int().nonnegative(),
    left: z.int().nonnegative(),
    /** What every entry says and the settings do not any more, since the line that set it was lost; '' = it is there. */
    site: siteId.schema,
    desk: deskLetter.schema,
  }),
  load: async (_input, read) => ({
    before: await read.setting(damagedSetting),
    site: await read.setting(siteId),
    desk: await read.setting(deskLetter),
  }),
  decide: (there, { file, faults, last, left, site, desk }, ctx): Result<Change> => {
    const note: Damaged = { at: ctx.now, file, faults, last, left };
    return ok([
      ...(there.site === '' && site !== '' ? [{ kind: 'setting' as const, key: siteId.key, value: site }] : []),
      ...(there.desk === '' && desk !== '' ? [{ kind: 'setting' as const, key: deskLetter.key, value: desk }] : []),
      { kind: 'setting', key: damagedSetting.key, value: [note, ...there.before].slice(0, MOST) },
    ]);
  },
});

const noteTest = defineCommand({
  id: 'safety.noteTest',
  input: lastTestSetting.schema,
  load: async () => null,
  decide: (_none, input): Result<Change> => ok([{ kind: 'setting', key: lastTestSetting.key, value: input }]),
});

export const safetyCommands: readonly AnyCommand[] = [noteRestore, noteDamage, noteTest];
