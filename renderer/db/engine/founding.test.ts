import { blankData } from '@shared/registers/contract/schema';
import { definitionOf } from '@shared/registers/index';
import { policyBook } from '@shared/rules/callbacks/book';
import { LEAST_COST, type PinHash, pinSetting } from '@shared/rules/people/pins';
import { triesSetting } from '@shared/rules/people/tries';
import { deskLetter, FIRST_SHIFTS, siteId, siteName } from '@shared/rules/site/settings';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkJournal } from '../check-journal';
import { allRows } from '../queries';
import { readSetting } from '../reader';
import { type TestDesk, testDesk } from '../testing/bench-desk';
import { execute } from './execute';

const pin: PinHash = { kind: 'argon2id', salt: 'a'.repeat(32), hash: 'b'.repeat(64), ...LEAST_COST, key: '' };

function person(id: string, name: string, role: string, hash: PinHash | null) {
  return {
    id,
    data: { ...blankData(definitionOf('staff').fields), name, role, post: '前台', login: hash !== null, active: true },
    pin: hash,
  };
}

const founding = {
  name: '澜庭花园',
  desk: 'A',
  letterhead: '',
  shifts: FIRST_SHIFTS,
  people: [
    person('staff-刘经理', '刘经理', 'manager', pin),
    person('staff-李主管', '李主管', 'supervisor', pin),
    person('staff-王敏', '王敏', 'receptionist', pin),
  ],
  policies: policyBook.initial,
  recovery: null,
  records: [{ register: 'units', data: { ...blankData(definitionOf('units').fields), code: '3-2-1203' } }],
};

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
  desk.as('manager', '刘经理');
});

describe('site.found', () => {
  it('writes site, people, PINs and units in one piece, and the journal holds no PIN', async () => {
    await desk.run('site.found', founding);
    expect([await readSetting(desk.db, siteId), await readSetting(desk.db, siteName), await readSetting(desk.db, deskLetter)]).toEqual([
      'site-1',
      '澜庭花园',
      'A',
    ]);
    expect(new Set((await allRows(desk.db, 'staff')).map((row) => row.no))).toEqual(new Set(['刘经理', '李主管', '王敏']));
    expect((await allRows(desk.db, 'units')).map((row) => row.no)).toEqual(['3-2-1203']);
    expect(await readSetting(desk.db, pinSetting('staff-刘经理'))).toEqual(pin);
    expect(JSON.stringify(await desk.db.journal.toArray())).not.toContain(pin.hash);
    const report = await checkJournal(desk.db);
    expect(report).toMatchObject({ fault: null, differences: [] });
  });

  it('works once', async () => {
    await desk.run('site.found', founding);
    expect(await desk.refused('site.found', founding)).toBe('site.founded');
  });

  it.each([
    ['no name', { name: ' ' }, 'field.needed'],
    ['no manager with a PIN', { people: [person('staff-刘经理', '刘经理', 'manager', null)] }, 'site.manager'],
    [
      'a manager with a PIN who may not sign in',
      { people: [{ ...person('x', '刘经理', 'manager', pin), data: { ...person('x', '刘经理', 'manager', null).data } }] },
      'site.manager',
    ],
    ['a long letter', { desk: 'AB' }, 'input.invalid'],
    ['two people of one name', { people: [...founding.people, person('x', '王敏', 'reader', null)] }, 'no.taken'],
  ])('%s: nothing is written', async (_what, part, code) => {
    expect(await desk.refused('site.found', { ...founding, ...part })).toBe(code);
    expect([await desk.db.rows.count(), await desk.db.settings.count(), await desk.db.journal.count()]).toEqual([0, 0, 0]);
  });
});

describe('people.setPin', () => {
  beforeEach(() => desk.run('site.found', founding));

  it.each([
    ['a manager sets anybody', 'manager', '刘经理', 'staff-李主管', pin, ''],
    ['a supervisor sets a receptionist', 'supervisor', '李主管', 'staff-王敏', pin, ''],
    ['a supervisor does not set the manager', 'supervisor', '李主管', 'staff-刘经理', pin, 'right.pin'],
    ['a receptionist sets her own', 'receptionist', '王敏', 'staff-王敏', pin, ''],
    ['a receptionist does not take her own away', 'receptionist', '王敏', 'staff-王敏', null, 'right.pin'],
    ['a receptionist sets nobody else', 'receptionist', '王敏', 'staff-李主管', pin, 'right.pin'],
    ['the last manager keeps his login', 'manager', '刘经理', 'staff-刘经理', null, 'staff.last-manager'],
    ['nobody unknown', 'manager', '刘经理', 'staff-nobody', pin, 'person.gone'],
  ] as const)('%s', async (_what, role, name, id, hash, code) => {
    desk.as(role, name);
    const result = await execute(desk.db, 'people.setPin', { id, pin: hash }, desk.caller());
    expect(result.ok ? '' : result.error.code).toBe(code);
  });
});

describe('people.tried', () => {
  it('counts wrong tries with their time, and a right one clears them', async () => {
    desk.as('reader', '王敏');
    await desk.run('people.tried', { right: false });
    desk.at('2026-11-21T09:01:00+08:00');
    await desk.run('people.tried', { right: false });
    expect(await readSetting(desk.db, triesSetting('staff-王敏'))).toEqual({ wrong: 2, at: '2026-11-21T09:01:00+08:00' });
    await desk.run('people.tried', { right: true });
    expect(await readSetting(desk.db, triesSetting('staff-王敏'))).toEqual({ wrong: 0, at: '' });
  });

  it('a right try without wrong ones before writes nothing', async () => {
    expect((await desk.run('people.tried', { right: true })).lines).toEqual([]);
  });
});
