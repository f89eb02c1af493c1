/** The ear in a window: what becomes of the keys, and of the fields they came into. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenForScans } from './listener';
import type { Place } from './place';

const onScan = vi.fn<(code: string, place: Place) => void>();
const meant = new Set(['SF1234567890', 'KD-20261118-001']);
/** Keys that acted outside of a text, and those that a field got. */
const acted: string[] = [];
let stop: () => void;
let clock: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  clock = performance.now();
  stop = listenForScans(() => ({ isMeant: (code) => meant.has(code), onScan }));
  document.addEventListener('keydown', act);
});
afterEach(() => {
  stop();
  document.removeEventListener('keydown', act);
  cleanup();
  vi.useRealTimers();
  onScan.mockClear();
  acted.length = 0;
});

function act(event: KeyboardEvent): void {
  acted.push(event.key);
  if (event.key === 'w') screen.queryByLabelText('内容')?.focus();
  if (event.key === 'w') event.preventDefault();
}

interface Options {
  readonly gap?: number;
  readonly composing?: boolean;
}

/** Keys as a browser sends them: down, what they write, up. */
function send(key: string, { gap = 5, composing = false }: Options = {}): void {
  clock += gap;
  vi.advanceTimersByTime(gap);
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key === '-' ? 'Minus' : key;
  const shiftKey = /^[A-Z]$/.test(key);
  const fire = (type: string, at: number): boolean => {
    const init = { key: composing ? 'Process' : key, code, shiftKey, bubbles: true, cancelable: true, isComposing: composing };
    const event = new KeyboardEvent(type, init);
    Object.defineProperty(event, 'timeStamp', { value: at });
    return (document.activeElement ?? document.body).dispatchEvent(event);
  };
  const goes = fire('keydown', clock);
  const field = document.activeElement;
  if (goes && !composing && key.length === 1 && (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
    const from = field.selectionStart ?? 0;
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
    setter?.call(field, field.value.slice(0, from) + key + field.value.slice(field.selectionEnd ?? from));
    field.setSelectionRange(from + 1, from + 1);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  fire('keyup', clock + 1);
}

function scan(code: string, options: Options = {}, ending = 'Enter'): void {
  for (const key of [...code, ending]) send(key, options);
}

function rest(ms = 2000): void {
  clock += ms;
  vi.advanceTimersByTime(ms);
}

function Fields({ codes = false }: { readonly codes?: boolean }) {
  const [value, setValue] = useState('厨房漏水');
  return (
    <div {...(codes && { 'data-codes': '' })}>
      <textarea aria-label="内容" value={codes ? '' : value} onChange={(event) => setValue(event.target.value)} />
      <input aria-label="单号" value={value} onChange={(event) => setValue(event.target.value)} />
    </div>
  );
}

const content = () => screen.getByLabelText<HTMLTextAreaElement>('内容');
const number = () => screen.getByLabelText<HTMLInputElement>('单号');

it('leaves what something else was written into between the keys', () => {
  render(<Fields />);
  const field = screen.getByLabelText<HTMLInputElement>('单号');
  field.focus();
  field.setSelectionRange(0, field.value.length);
  for (const key of 'SF12345') send(key);
  fireEvent.input(field, { target: { value: `${field.value}、` } });
  for (const key of [...'67890', 'Enter']) send(key);
  expect([onScan.mock.calls.length, field.value, acted.at(-1)]).toEqual([0, 'SF12345、67890', 'Enter']);
});

it('hands on every Enter after what was typed quickly, and only the first one after a scan', () => {
  render(<Fields />);
  screen.getByLabelText('单号').focus();
  for (const key of ['3', '2', '0', '6', 'Enter', 'Enter', 'Enter']) send(key, { gap: 1 });
  expect(acted).toEqual(['3', '2', '0', '6', 'Enter', 'Enter', 'Enter']);
  rest();
  acted.length = 0;
  for (const key of [...'KD-20261118-001', 'Enter', 'Enter']) send(key, { gap: 1 });
  expect(acted).not.toContain('Enter');
});

describe('where nobody writes', () => {
  it('hears a scan, and no letter of it acts', () => {
    scan('KD-20261118-001');
    rest();
    expect([onScan.mock.calls, acted]).toEqual([[['KD-20261118-001', 'none']], []]);
  });

  it('gives typing back to where the focus is by then, in its order', async () => {
    render(<Fields />);
    send('w');
    send('x');
    send('y');
    expect(acted).toEqual([]);
    rest(100);
    await Promise.resolve();
    await vi.waitFor(() => expect(acted).toEqual(['w', 'x', 'y']));
    expect(content().value).toBe('xy厨房漏水');
    expect(onScan).not.toHaveBeenCalled();
  });

  it('lets single keys act after a moment, one by one', async () => {
    send('n');
    rest(80);
    send('p', { gap: 200 });
    rest(80);
    await vi.waitFor(() => expect(acted).toEqual(['n', 'p']));
  });

  it('waits for keys that came while the window was busy', () => {
    scan('KD-2026', {}, '1');
    const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 400);
    vi.advanceTimersByTime(70);
    now.mockRestore();
    scan('118-001');
    expect([onScan.mock.calls, acted]).toEqual([[['KD-20261118-001', 'none']], []]);
  });

  it('waits longer where the keys themselves come late', () => {
    clock -= 60;
    scan('KD-2026', {}, '1');
    vi.advanceTimersByTime(90);
    clock += 5;
    scan('118-001');
    expect([onScan.mock.calls, acted]).toEqual([[['KD-20261118-001', 'none']], []]);
  });

  it('waits for keys that were pressed in time and are handed on late, and takes no half of a code', () => {
    scan('KD-20261', { gap: 30 }, '1');
    vi.advanceTimersByTime(220);
    scan('18-001', { gap: 30 });
    rest();
    expect([onScan.mock.calls, acted]).toEqual([[['KD-20261118-001', 'none']], []]);
  });

  it('finds the scan whose first key was let act already', async () => {
    send('K', { gap: 30 });
    vi.advanceTimersByTime(120);
    await vi.waitFor(() => expect(acted).toEqual(['K']));
    scan('D-20261118-001', { gap: 30 });
    expect([onScan.mock.calls, acted]).toEqual([[['KD-20261118-001', 'none']], ['K']]);
  });

  it('gives held keys back before a key that no scanner sends', async () => {
    send('n');
    send('ArrowDown');
    await vi.waitFor(() => expect(acted).toEqual(['n', 'ArrowDown']));
  });
});

describe('in a text', () => {
  it('takes a scan out again, leaves what was written and selected, and keeps its Enter from the form', () => {
    render(<Fields />);
    content().focus();
    content().setSelectionRange(2, 3);
    scan('SF1234567890');
    expect([content().value, content().selectionStart, content().selectionEnd]).toEqual(['厨房漏水', 2, 3]);
    expect(onScan.mock.calls).toEqual([['SF1234567890', 'text']]);
    expect(acted).not.toContain('Enter');
  });

  it('leaves what was not meant for the desk, with its Enter', () => {
    render(<Fields />);
    content().focus();
    content().setSelectionRange(4, 4);
    scan('13800000001');
    expect([content().value, acted.at(-1), onScan.mock.calls.length]).toEqual(['厨房漏水13800000001', 'Enter', 0]);
  });

  it('clears away what an input method made of it, once it has let go', () => {
    render(<Fields />);
    content().focus();
    window.dispatchEvent(new Event('compositionstart'));
    for (const key of 'SF1234567890') send(key, { composing: true });
    content().value = '厨房漏水是否1234567890';
    send('Enter', { composing: true });
    expect(content().value).toBe('厨房漏水是否1234567890');
    window.dispatchEvent(new Event('compositionend'));
    rest(0);
    expect([content().value, onScan.mock.calls.length]).toEqual(['厨房漏水', 1]);
  });
});

it('is not for a field that nobody sees any more', () => {
  render(<Fields codes />);
  number().focus();
  number().checkVisibility = () => false;
  scan('SF1234567890');
  expect([onScan.mock.calls, number().value, acted]).toEqual([[['SF1234567890', 'none']], '厨房漏水', []]);
});

describe('in a field that takes codes', () => {
  it('leaves the scan to it, whatever it is', () => {
    render(<Fields codes />);
    number().focus();
    number().select();
    scan('SF1234567890');
    expect([number().value, acted.at(-1), onScan.mock.calls.length]).toEqual(['SF1234567890', 'Enter', 0]);
  });

  it('puts right what an input method made of it, and ends it', () => {
    render(<Fields codes />);
    number().focus();
    number().select();
    window.dispatchEvent(new Event('compositionstart'));
    for (const key of 'K-3-1') send(key, { composing: true });
    send('Enter', { composing: true });
    acted.length = 0;
    rest(400);
    expect([number().value, acted]).toEqual(['K-3-1', ['Enter']]);
  });
});

it.each(['none', 'codes'])('counts the same code within a second once (%s)', (place) => {
  render(<Fields codes />);
  if (place === 'codes') number().focus();
  scan('A0712');
  rest(300);
  scan('A0712');
  rest(1500);
  scan('A0712');
  const enters = acted.filter((key) => key === 'Enter').length;
  expect(place === 'codes' ? enters : onScan.mock.calls.length).toBe(2);
});

it.each([
  ['a key of its own', ['F7']],
  ['a few letters', ['a', 'b']],
])('takes the same code for a second scan when a hand pressed %s in between', (_, keys) => {
  render(<Fields codes />);
  number().focus();
  scan('A0712');
  for (const key of keys) send(key, { gap: 150 });
  rest(100);
  scan('A0712');
  expect(acted.filter((key) => key === 'Enter')).toHaveLength(2);
});

it('hears nothing of a PIN', () => {
  render(<input type="password" aria-label="PIN" />);
  screen.getByLabelText('PIN').focus();
  scan('SF1234567890');
  expect([onScan.mock.calls.length, screen.getByLabelText<HTMLInputElement>('PIN').value]).toEqual([0, 'SF1234567890']);
});
