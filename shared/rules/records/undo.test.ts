import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../registers/index';
import { undoOf, undoOfEdit } from './undo';

const row = (register: string, state: string, rev: number) => ({ id: 'a', register, state, rev });
const own = (id: string): boolean => ['visitors.reopen', 'parcels.reopen', 'keyloans.reopen'].includes(id);

describe('what was just saved', () => {
  it.each([
    ['a new record is voided', row('duty', 'pending', 1), 'record.create', {}, { command: 'record.void', input: { id: 'a' } }],
    [
      'a visitor who was signed out by a wrong key is back',
      row('visitors', 'left', 2),
      'record.act',
      { action: 'leave' },
      { command: 'visitors.reopen', input: { id: 'a', rev: 2 } },
    ],
    [
      'a duty entry that was closed is opened again',
      row('duty', 'done', 3),
      'record.act',
      { action: 'finish' },
      { command: 'record.act', input: { id: 'a', rev: 3, action: 'reopen', data: {} } },
    ],
    ['a note on a closed record is none that reopening takes back', row('duty', 'done', 4), 'record.act', { action: 'follow' }, null],
    ['reopening is not taken back', row('visitors', 'in', 3), 'visitors.reopen', {}, null],
    ['an action of another register says nothing', row('visitors', 'left', 2), 'keys.lose', {}, null],
    ['what has no way back has none', row('releases', 'released', 2), 'record.act', { action: 'release' }, null],
  ])('%s', (_what, saved, command, input, undo) => {
    expect(undoOf(definitionOf(saved.register), saved, command, input, own)).toEqual(undo);
  });
});

describe('an edit', () => {
  const duty = definitionOf('duty');
  it('gives back the values of before', () => {
    expect(undoOfEdit(duty, { id: 'a', rev: 5 }, { content: '漏水', phone: '' }, { content: '漏水了', phone: '13800138000' })).toEqual({
      command: 'record.edit',
      input: { id: 'a', rev: 5, data: { content: '漏水', phone: '' } },
    });
  });

  it('leaves what only actions may change', () => {
    const changed = { badge: 'F1', reason: '送水' };
    const undo = undoOfEdit(definitionOf('visitors'), { id: 'a', rev: 2 }, { badge: '', reason: '' }, changed);
    expect(undo?.input['data']).toEqual({ reason: '' });
    expect(undoOfEdit(definitionOf('visitors'), { id: 'a', rev: 2 }, { badge: '' }, { badge: 'F1' })).toBeNull();
  });
});
