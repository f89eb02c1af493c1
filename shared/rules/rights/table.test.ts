import { expect, it } from 'vitest';
import { registerList } from '../../registers/index';
import { commandRights } from './commands';
import { actRole, rightsOfRegister, unusualRegisters } from './registers';
import { rightsPage } from './table';

it('docs/rights.md is the matrix', async () => {
  await expect(rightsPage()).toMatchFileSnapshot('../../../docs/rights.md');
});

it('names registers and actions that there are, and each action in one place', () => {
  const definitions = new Map(registerList.map(({ definition }) => [definition.id, definition]));
  const wrong = unusualRegisters.flatMap((id) => {
    const actions = definitions.get(id)?.actions;
    if (!actions) return [id];
    return Object.keys(rightsOfRegister(id).acts ?? {}).filter((action) => !(action in actions) || `${id}.${action}` in commandRights);
  });
  expect(wrong).toEqual([]);
});

it('an action with a command of its own has the right of the command', () => {
  expect(actRole('callbacks', 'exempt')).toBe('supervisor');
  expect(actRole('requests', 'dispatch')).toBe('receptionist');
  expect(actRole('reviews', 'settle')).toBe('receptionist');
  expect(actRole('unknown', 'anything')).toBe('receptionist');
});
