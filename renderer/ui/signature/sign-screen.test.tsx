/** Signing by pen, by mouse and by keys, and what is given on. */
import type { Ink } from '@shared/base/ink';
import { err, ok, type Result } from '@shared/base/result';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignScreen } from './sign-screen';

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
afterEach(cleanup);

function open(onSigned = vi.fn<(who: string, ink: Ink) => Promise<Result<unknown>>>(async () => ok(null))) {
  const onClose = vi.fn();
  render(
    <SignScreen
      site="澜庭"
      no="KD-1"
      says="下面的快递我领走了。"
      facts={[{ label: '件数', value: '2' }]}
      who="李芳"
      onSigned={onSigned}
      onClose={onClose}
    />,
  );
  return { onSigned, onClose, user: userEvent.setup() };
}

const pad = () => screen.getByRole('img', { name: /签字处/, hidden: true });
const at = (x: number, y: number, more: object = {}) => ({
  clientX: x,
  clientY: y,
  pointerId: 1,
  button: 0,
  pointerType: 'mouse',
  ...more,
});

function draw(from: number, more: object = {}): void {
  fireEvent.pointerDown(pad(), at(from, 50, more));
  fireEvent.pointerMove(pad(), at(from + 60, 80, more));
  fireEvent.pointerUp(pad(), at(from + 60, 80, more));
}

const strokes = () => pad().getAttribute('aria-label');

describe('the pad', () => {
  it('takes strokes, undoes one and clears them, by keys too', async () => {
    const { user } = open();
    draw(10);
    draw(100);
    draw(200);
    expect(strokes()).toBe('签字处，已写 3 笔');
    screen.getByRole('button', { name: /签好了/, hidden: true }).focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(strokes()).toBe('签字处，已写 2 笔');
    await user.keyboard('{Backspace}');
    expect(strokes()).toBe('签字处，已写 1 笔');
    draw(300);
    await user.keyboard('{Delete}');
    expect(strokes()).toBe('签字处，已写 0 笔');
  });

  it('keys that write the name take no stroke away', async () => {
    const { user } = open();
    draw(10);
    await user.type(screen.getByLabelText('签字人'), '{Backspace}');
    expect(strokes()).toBe('签字处，已写 1 笔');
  });

  it('passes over the palm beside a pen, and a second pointer', () => {
    open();
    draw(10, { pointerType: 'pen', pointerId: 5 });
    draw(200, { pointerType: 'touch', pointerId: 6 });
    expect(strokes()).toBe('签字处，已写 1 笔');
    fireEvent.pointerDown(pad(), at(10, 10, { pointerType: 'pen', pointerId: 5 }));
    fireEvent.pointerDown(pad(), at(400, 10, { pointerType: 'pen', pointerId: 7 }));
    fireEvent.pointerUp(pad(), at(400, 10, { pointerType: 'pen', pointerId: 7 }));
    expect(strokes()).toBe('签字处，已写 1 笔');
  });

  it('forgets a stroke that the system took away', () => {
    open();
    fireEvent.pointerDown(pad(), at(10, 10));
    fireEvent.pointerMove(pad(), at(90, 10));
    fireEvent.pointerCancel(pad(), at(90, 10));
    expect(strokes()).toBe('签字处，已写 0 笔');
  });
});

describe('done', () => {
  it('gives name and points on, and shows nothing until the screen is turned back', async () => {
    const { onSigned, onClose, user } = open();
    draw(10);
    screen.getByRole('button', { name: /签好了/, hidden: true }).focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.getByText('把屏幕转回给工作人员。')).toBeTruthy());
    expect(screen.queryByText('下面的快递我领走了。')).toBeNull();
    const [who, ink] = onSigned.mock.calls[0] ?? [];
    expect([who, ink?.strokes.length, ink?.strokes[0]?.map(([x, y, , p]) => [x, y, p])]).toEqual([
      '李芳',
      1,
      [
        [10, 50, 500],
        [70, 80, 500],
      ],
    ]);
    expect(onClose).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(onClose).toHaveBeenCalled();
  });

  it('a dot is no signature, and nobody’s is none', async () => {
    const { onSigned, user } = open();
    fireEvent.pointerDown(pad(), at(10, 10));
    fireEvent.pointerUp(pad(), at(10, 10));
    await user.click(screen.getByRole('button', { name: /签好了/, hidden: true }));
    expect(screen.getByRole('alert', { hidden: true }).textContent).toContain('还没有签字');
    draw(10);
    await user.clear(screen.getByLabelText('签字人'));
    await user.click(screen.getByRole('button', { name: /签好了/, hidden: true }));
    expect(screen.getByRole('alert', { hidden: true }).textContent).toContain('写明是谁签的字');
    expect(onSigned).not.toHaveBeenCalled();
  });

  it('refused: says why and keeps the strokes', async () => {
    const { user } = open(vi.fn(async () => err({ code: 'record.changed', params: { no: 'KD-1' } })));
    draw(10);
    await user.click(screen.getByRole('button', { name: /签好了/, hidden: true }));
    expect((await screen.findByRole('alert', { hidden: true })).textContent).toContain('KD-1 刚被别人改过');
    expect(strokes()).toBe('签字处，已写 1 笔');
  });
});

it('no key reaches the program behind it', () => {
  const behind = vi.fn();
  document.addEventListener('keydown', behind);
  open();
  fireEvent.keyDown(pad(), { key: 'F3' });
  document.removeEventListener('keydown', behind);
  expect(behind).not.toHaveBeenCalled();
});
