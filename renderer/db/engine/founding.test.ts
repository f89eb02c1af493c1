import { blankData } from '@shared/registers/contract/schema';
import { definitionOf } from '@shared/registers/index';
import { pinSetting } from '@shared/rules/people/pins';
import { triesSetting } from '@shared/rules/people/tries';
import { deskLetter, siteId, siteName } from '@shared/rules/site/settings';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkJournal } from '../check-journal';
import { allRows } from '../queries';
import { readSetting } from '../reader';
import { type TestDesk, testDesk } from '../testing/bench-desk';
import { founder, foundingOf, PIN } from '../testing/founding';
import { execute } from './execute';

const founding = foundingOf([founder('刘经理', 'manager'), founder('李主管', 'supervisor'), founder('王敏', 'receptionist')], {
  desk: 'A',
  records: [{ register: 'units', data: { ...blankData(definitionOf('units').fields), code: '3-2-1203' } }],
});

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
    expect(await readSetting(desk.db, pinSetting('staff-刘经理'))).toEqual(PIN);
    expect(JSON.stringify(await desk.db.journal.toArray())).not.toContain(PIN.hash);
    const report = await checkJournal(desk.db);
    expect(report).toMatchObject({ fault: null, differences: [] });
  });

  it('works once', async () => {
    await desk.run('site.found', founding);
    expect(await desk.refused('site.found', founding)).toBe('site.founded');
  });

  it.each([
    ['no name', { name: ' ' }, 'field.needed'],
    ['no manager with a PIN', { people: [founder('刘经理', 'manager', null)] }, 'site.manager'],
    [
      'a manager with a PIN who may not sign in',
      { people: [{ ...founder('刘经理', 'manager'), data: { ...founder('刘经理', 'manager').data, login: false } }] },
      'site.manager',
    ],
    ['a long letter', { desk: 'AB' }, 'input.invalid'],
    ['two people of one name', { people: [...founding.people, { ...founder('王敏', 'reader', null), id: 'x' }] }, 'no.taken'],
  ])('%s: nothing is written', async (_what, part, code) => {
    expect(await desk.refused('site.found', { ...founding, ...part })).toBe(code);
    expect([await desk.db.rows.count(), await desk.db.settings.count(), await desk.db.journal.count()]).toEqual([0, 0, 0]);
  });
});

describe('people.setPin', () => {
  beforeEach(() => desk.run('site.found', founding));

  it.each([
    ['a manager sets anybody', 'manager', '刘经理', 'staff-李主管', PIN, ''],
    ['a supervisor sets a receptionist', 'supervisor', '李主管', 'staff-王敏', PIN, ''],
    ['a supervisor does not set the manager', 'supervisor', '李主管', 'staff-刘经理', PIN, 'right.pin'],
    ['a receptionist sets her own', 'receptionist', '王敏', 'staff-王敏', PIN, ''],
    ['a receptionist does not take her own away', 'receptionist', '王敏', 'staff-王敏', null, 'right.pin'],
    ['a receptionist sets nobody else', 'receptionist', '王敏', 'staff-李主管', PIN, 'right.pin'],
    ['the last manager keeps his login', 'manager', '刘经理', 'staff-刘经理', null, 'staff.last-manager'],
    ['nobody unknown', 'manager', '刘经理', 'staff-nobody', PIN, 'person.gone'],
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
