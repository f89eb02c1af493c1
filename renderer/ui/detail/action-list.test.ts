import type { Action } from '@shared/registers/contract/definition';
import { VOID } from '@shared/registers/contract/row';
import { describe, expect, it } from 'vitest';
import { NOW, sampleContext } from '../testing/sample-context';
import { dutyDefinition, dutyRow } from '../testing/sample-rows';
import { actionStart, offeredActions } from './action-list';

const ids = (state: string, role: 'reader' | 'receptionist'): readonly string[] =>
  offeredActions(dutyDefinition, dutyRow(1, { state }), role, '王敏').map((offered) => offered.id);

describe('offeredActions', () => {
  it('follow state and role', () => {
    expect(ids('pending', 'receptionist')).toEqual(expect.arrayContaining(['follow', 'finish']));
    expect(ids('pending', 'receptionist')).not.toContain('reopen');
    expect(ids('done', 'receptionist')).toContain('reopen');
    expect(ids('pending', 'reader')).toEqual([]);
    expect(ids(VOID, 'receptionist')).toEqual([]);
  });
});

describe('actionStart', () => {
  const finish = dutyDefinition.actions['finish'] as unknown as Action;
  it('fills what is blank and keeps what is there', () => {
    expect(actionStart(dutyDefinition, finish, dutyRow(1), sampleContext)['doneAt']).toBe(NOW);
    const done = dutyRow(1, { data: { doneAt: '2026-11-20T08:00:00+08:00', result: '已修好' } });
    expect(actionStart(dutyDefinition, finish, done, sampleContext)).toMatchObject({
      doneAt: '2026-11-20T08:00:00+08:00',
      result: '已修好',
    });
  });
});
