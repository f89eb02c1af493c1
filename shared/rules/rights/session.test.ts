import { describe, expect, it } from 'vitest';
import type { Actor } from '../../registers/contract/context';
import type { Row } from '../../registers/contract/row';
import { actorNow, endsSession } from './session';

const claimed: Actor = { id: 's1', name: '王敏', role: 'receptionist' };
const person = (over: object = {}, data: object = {}): Row =>
  ({
    id: 's1',
    register: 'staff',
    no: '王敏',
    state: 'kept',
    data: { role: 'receptionist', login: true, active: true, ...data },
    ...over,
  }) as unknown as Row;

describe('actorNow', () => {
  it.each([
    ['as the list says', person(), true, ''],
    ['nobody on the list', undefined, true, 'session.ended'],
    ['another record', person({ register: 'duty' }), true, 'session.ended'],
    ['struck out', person({ state: 'void' }), true, 'session.ended'],
    ['no longer used', person({ state: 'dropped' }), true, 'session.ended'],
    ['not at work', person({}, { active: false }), true, 'session.ended'],
    ['no login', person({}, { login: false }), true, 'session.ended'],
    ['downgraded', person({}, { role: 'reader' }), true, 'session.changed'],
    ['upgraded', person({}, { role: 'manager' }), true, 'session.changed'],
    ['without a role', person({}, { role: '' }), true, 'session.changed'],
    ['before there is a site', undefined, false, ''],
  ])('%s', (_what, row, founded, code) => {
    const actor = actorNow(claimed, row, founded, {});
    expect(actor.ok ? '' : actor.error.code).toBe(code);
  });

  it('takes the name from the list, not from the window', () => {
    expect(actorNow({ ...claimed, name: '陈建国' }, person(), true, {})).toEqual({ ok: true, value: claimed });
  });

  it('does not look up who the program names', () => {
    expect(actorNow({ id: '', name: '', role: 'manager' }, undefined, true, { asProgram: true }).ok).toBe(true);
  });
});

it.each([
  ['session.ended', true],
  ['session.changed', true],
  ['right.action', false],
])('%s ends the session: %s', (code, ends) => expect(endsSession(code)).toBe(ends));
