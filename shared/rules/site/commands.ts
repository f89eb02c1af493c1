/** `site.found`: the first start in one piece. Either everything of it is there afterwards, or nothing. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import { policyBook } from '../callbacks/book';
import { pinHashSchema, pinSetting } from '../people/pins';
import { recoverySchema, recoverySetting } from '../people/recovery';
import { dataInput } from '../records/input';
import { deskLetter, letterhead, shiftsSetting, siteId, siteName } from './settings';

const person = z.object({ id: z.string().min(1), data: dataInput, pin: pinHashSchema.nullable() });

/** Somebody who can come in and manage: else nobody ever could. */
const canManage = ({ pin, data }: z.infer<typeof person>): boolean =>
  pin !== null && data['role'] === 'manager' && data['login'] === true && data['active'] === true;

/** Master records that come with the first start, such as departments and units. */
const master = z.object({ register: z.string(), data: dataInput });

/**
 * Writes the site's settings, its people with their PINs and its master records. Everybody may, as nobody exists yet;
 * refused as `site.founded` once there is a site, and as `site.manager` unless somebody who can manage has a PIN.
 */
const found = defineCommand({
  id: 'site.found',
  input: z.object({
    name: siteName.schema,
    desk: deskLetter.schema,
    letterhead: letterhead.schema,
    shifts: shiftsSetting.schema,
    people: z.array(person).max(200),
    /** The callback policy to begin with. */
    policies: policyBook.schema,
    records: z.array(master).max(20_000),
    /** null: without a recovery code, as the demonstration. */
    recovery: recoverySchema.nullable(),
  }),
  load: (_input, read) => read.setting(siteId),
  decide: (founded, input, ctx): Result<Change> => {
    if (founded !== '') return refuse('site.founded');
    if (input.name === '') return refuse('field.needed', 'name');
    if (!input.people.some(canManage)) return refuse('site.manager', 'people');
    const settings: Change = [
      { kind: 'setting', key: siteId.key, value: ctx.site },
      { kind: 'setting', key: siteName.key, value: input.name },
      { kind: 'setting', key: deskLetter.key, value: input.desk },
      { kind: 'setting', key: letterhead.key, value: input.letterhead },
      { kind: 'setting', key: shiftsSetting.key, value: input.shifts },
      { kind: 'setting', key: policyBook.key, value: input.policies },
      ...(input.recovery === null ? [] : [{ kind: 'setting' as const, key: recoverySetting.key, value: input.recovery }]),
    ];
    const people: Change = input.people.flatMap(
      (p): Change => [
        { kind: 'create', register: 'staff', id: p.id, data: p.data },
        ...(p.pin === null ? [] : [{ kind: 'setting' as const, key: pinSetting(p.id).key, value: p.pin }]),
      ],
    );
    const records: Change = input.records.map((r) => ({ kind: 'create', register: r.register, data: r.data }));
    return ok([...settings, ...people, ...records]);
  },
});

export const siteCommands: readonly AnyCommand[] = [found];
