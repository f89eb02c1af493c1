/** A quick hand: the next letter is pressed while the action before it is still on its way, in whatever order its answer and its picture come. */
import { ok, type Result, refuse } from '@shared/base/result';
import type { Row } from '@shared/registers/contract/row';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleContext } from '../testing/sample-context';
import { dutyDefinition, dutyRow } from '../testing/sample-rows';
import { RecordDetail } from './record-detail';

/** A record whose actions are answered, and drawn, when the test says so. `start` acts at once, `follow` asks, `finish` only fits afterwards. */
const definition = {
  ...dutyDefinition,
  actions: {
    ...dutyDefinition.actions,
    start: { ...dutyDefinition.actions['reopen'], from: ['pending'], to: 'working', reason: false, key: 'S' },
    follow: { ...dutyDefinition.actions['follow'], from: ['pending'] },
    finish: { ...dutyDefinition.actions['finish'], from: ['working'] },
  },
} as typeof dutyDefinition;

const pending = dutyRow(1);
const working: Row = { ...pending, state: 'working', rev: 2 };

function open() {
  const answers: ((result: Result<unknown>) => void)[] = [];
  const acted = vi.fn<(action: string) => void>();
  const detail = (row: Row) => (
    <RecordDetail
      definition={definition}
      row={row}
      {...{ role: 'receptionist' as const }}
      context={sampleContext}
      nameOf={() => '王敏'}
      onEdit={() => acted('edit')}
      onAct={(action) => {
        acted(action);
        return new Promise((resolve) => answers.push(resolve));
      }}
    />
  );
  const view = render(detail(pending));
  return {
    user: userEvent.setup(),
    acted,
    draw: (row: Row) => view.rerender(detail(row)),
    answer: (result: Result<unknown>) => act(async () => answers.shift()?.(result)),
  };
}

const follow = () => screen.queryByRole('group', { name: '跟进' });
const finish = () => screen.queryByRole('group', { name: '完成' });
const send = '{Control>}{Enter}{/Control}';

afterEach(cleanup);

describe('a letter pressed while an action is on its way', () => {
  it('acts at once when the record is drawn before the answer comes', async () => {
    const { user, draw, answer } = open();
    await user.keyboard(`g到场${send}`);
    draw(working);
    expect(follow()).toBeNull();
    await user.keyboard('w');
    expect(finish()).not.toBeNull();
    await answer(ok(null));
    expect(finish()).not.toBeNull();
    expect(screen.getByLabelText(/^处理结果/)).toBe(document.activeElement);
  });

  it('acts as soon as the record is drawn when the answer came first', async () => {
    const { user, draw, answer } = open();
    await user.keyboard(`g到场${send}`);
    await answer(ok(null));
    expect(follow()).toBeNull();
    await user.keyboard('w');
    expect(finish()).toBeNull();
    draw(working);
    expect(finish()).not.toBeNull();
  });

  it('is not lost in the text of the form that was sent', async () => {
    const { user, acted, draw } = open();
    await user.keyboard(`g到场${send}w`);
    expect(screen.getByLabelText<HTMLTextAreaElement>('跟进内容').value).toBe('到场');
    draw(working);
    expect(finish()).not.toBeNull();
    expect(acted.mock.calls).toEqual([['follow']]);
  });

  it('waits behind an action without a form', async () => {
    const { user, acted, draw, answer } = open();
    await user.keyboard('sw');
    expect(acted.mock.calls).toEqual([['start']]);
    await answer(ok(null));
    draw(working);
    expect(finish()).not.toBeNull();
  });

  it('means nothing any more when the action is refused: the form stays with its text', async () => {
    const { user, acted, answer } = open();
    await user.keyboard(`g到场${send}e`);
    await answer(refuse('record.changed', undefined, { no: 'ZB-1' }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('跟进内容').value).toBe('到场');
    await user.keyboard('{Escape}');
    expect(acted.mock.calls).toEqual([['follow']]);
  });

  it('waits no longer than a moment for a record that the action does not change', async () => {
    const { user, acted, answer } = open();
    await user.keyboard(`g到场${send}`);
    await answer(ok(null));
    await user.keyboard('e');
    await vi.waitFor(() => expect(acted).toHaveBeenCalledWith('edit'));
  });

  it('is the same press twice: the action runs once', async () => {
    const { user, acted, draw, answer } = open();
    await user.keyboard('ss');
    draw(working);
    await answer(ok(null));
    expect(acted.mock.calls).toEqual([['start']]);
  });

  it.each(['<dialog open></dialog>', '<div aria-modal="true"></div>'])('means what lies over the record, not the record: %s', (over) => {
    const { acted } = open();
    document.body.insertAdjacentHTML('beforeend', over);
    fireEvent.keyDown(document.body, { key: 's' });
    document.body.lastElementChild?.remove();
    expect(acted).not.toHaveBeenCalled();
  });

  it('acts once however long it is held down', () => {
    const { acted } = open();
    fireEvent.keyDown(document.body, { key: 's' });
    fireEvent.keyDown(document.body, { key: 'e', repeat: true });
    expect(acted.mock.calls).toEqual([['start']]);
  });
});

describe('a form whose record changes', () => {
  it('stays when it was somebody else who changed it: what is typed goes on into the text', async () => {
    const { user, acted, draw } = open();
    await user.keyboard('g到');
    draw(working);
    await user.keyboard('we');
    expect(screen.getByLabelText<HTMLTextAreaElement>('跟进内容').value).toBe('到we');
    expect(acted).not.toHaveBeenCalled();
  });

  it('says why when it is refused after it went', async () => {
    const { user, draw, answer } = open();
    await user.keyboard(`g到场${send}`);
    draw(working);
    expect(follow()).toBeNull();
    await answer(refuse('record.changed', undefined, { no: 'ZB-1' }));
    expect(screen.getByText(/ZB-1 刚被别人改过/)).toBeTruthy();
  });
});
