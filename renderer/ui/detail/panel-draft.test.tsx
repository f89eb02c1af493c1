/** What is typed into the panel of an action outlives leaving it, comes back and says so, and is gone when it was done (IN-1). */
import { ok, type Result, refuse } from '@shared/base/result';
import { text } from '@shared/base/text';
import { INNER } from '@shared/registers/contract/decisions';
import type { Action } from '@shared/registers/contract/definition';
import type { Data, Fields } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { blankData } from '@shared/registers/contract/schema';
import { definitionOf } from '@shared/registers/index';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FieldContext } from '../fields/field-context';
import { actOfKey } from '../form/use-panel-draft';
import { sampleContext } from '../testing/sample-context';
import { ActionPanel } from './action-panel';
import { CommandPanel } from './command-panel';

const definition = definitionOf('requests');
const row = {
  id: 'r1',
  register: 'requests',
  no: 'BX-1',
  unit: '',
  state: 'working',
  data: blankData(definition.fields),
} as unknown as Row;
const FIELDS: Fields = {
  whom: { kind: 'text', label: text('催了谁', 'Whom'), ...INNER, need: true },
  answer: { kind: 'text', label: text('答复', 'Answer'), ...INNER },
};
const kept = new Map<string, Data>();
const context: FieldContext = {
  ...sampleContext,
  draftsOf: () => store,
};
const store = {
  load: async (key: string) => kept.get(key) ?? null,
  save: async (key: string, data: Data) => void kept.set(key, data),
  drop: async (key: string) => void kept.delete(key),
};
const close = vi.fn();
const send = vi.fn(async (): Promise<Result<unknown>> => ok(null));
const restored = (): boolean => screen.queryByText('上次没写完的内容已恢复') !== null;

const panels: Readonly<Record<string, { readonly key: string; readonly label: RegExp; readonly show: () => void }>> = {
  'an action of the definition': {
    key: 'act:follow:r1',
    label: /跟进内容/,
    show: () => {
      const action = definition.actions['follow'] as unknown as Action;
      render(<ActionPanel definition={definition} action={action} row={row} context={context} onAct={send} onClose={close} />);
    },
  },
  'a command of its own': {
    key: 'act:urge:r1',
    label: /催了谁/,
    show: () => {
      const subject = { row, act: 'urge' };
      const initial = { whom: '', answer: '' };
      const rest = { fields: FIELDS, initial, context, onSubmit: send, onDone: close, onCancel: close };
      render(<CommandPanel verb="催办" subject={subject} {...rest} />);
    },
  },
};

beforeEach(() => kept.clear());
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

describe.each(Object.entries(panels))('%s', (_what, { key, label, show }) => {
  const value = (): string => screen.getByLabelText<HTMLInputElement>(label).value;
  const typed = async (words: string) => {
    const user = userEvent.setup();
    await user.type(screen.getByLabelText(label), words);
    return user;
  };

  it.each([
    ['the page goes by a key or a lock', async () => cleanup()],
    ['Esc', async () => userEvent.setup().keyboard('{Escape}')],
  ])('keeps only what was typed when left by: %s', async (_how, leave) => {
    show();
    await typed('已联系物业');
    await leave();
    await waitFor(() => expect([...kept.keys()]).toEqual([key]));
    expect(Object.values(kept.get(key) ?? {})).toEqual(['已联系物业']);
    cleanup();
    show();
    await waitFor(() => expect(restored()).toBe(true));
    expect(value()).toBe('已联系物业');
  });

  it('begins anew when told so', async () => {
    show();
    await typed('甲');
    cleanup();
    show();
    await waitFor(() => expect(restored()).toBe(true));
    await userEvent.setup().click(screen.getByText('重新填'));
    expect([value(), restored(), kept.size]).toEqual(['', false, 0]);
  });

  it('is gone when it was done, stays when it was refused', async () => {
    show();
    const user = await typed('甲');
    send.mockResolvedValueOnce(refuse('row.stale'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(kept.size).toBe(1));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(close).toHaveBeenCalledTimes(1));
    expect(kept.size).toBe(0);
    cleanup();
    expect(kept.size).toBe(0);
  });

  it('keeps nothing of what was deleted again', async () => {
    show();
    const user = await typed('甲');
    await user.clear(screen.getByLabelText(label));
    cleanup();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(kept.size).toBe(0);
  });
});

it.each([
  ['act:follow:r1', 'follow'],
  ['act:ask.2:r1', 'ask'],
  ['new:duty', null],
  ['call:r1', null],
])('the draft %s is of the action %s', (key, act) => {
  expect(actOfKey(key)).toBe(act);
});
