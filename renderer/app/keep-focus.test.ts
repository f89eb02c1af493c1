/** Where the focus goes when what had it is gone; on the page's own elements, without the program. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from './keep-focus';

let end: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  document.body.innerHTML = `
    <nav><a href="#/today" id="rail">今日</a></nav>
    <main id="main" tabindex="-1" data-nowhere="">
      <div id="page">
        <input id="search" type="search" />
        <ul id="list"><li><button id="a">a</button></li><li><button id="b">b</button></li><li><button id="c">c</button></li></ul>
        <section id="panel"><input id="text" /><button id="save">保存</button></section>
        <button id="after">下一个</button>
      </div>
    </main>`;
  end = keepFocus(must('main'));
});
afterEach(() => {
  end();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function must(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(id);
  return found;
}

/** What observers hear comes a moment later; then what the keeper waits for. */
async function pass(ms = 200): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(ms);
}

const held = (): string => document.activeElement?.id || document.activeElement?.tagName || '';

describe('the focus', () => {
  it('goes to the page when nothing had it, as after signing in', async () => {
    await pass();
    expect(held()).toBe('main');
  });

  it.each([
    ['a line of a list', 'b', () => must('b').closest('li'), 'c'],
    ['the last line of a list', 'c', () => must('c').closest('li'), 'b'],
    ['a panel with a field', 'text', () => must('panel'), 'after'],
    ['a whole page', 'a', () => must('page'), 'main'],
  ])('goes on from %s that is gone', async (_what, focused, gone, next) => {
    must(focused).focus();
    gone()?.remove();
    await pass();
    expect(held()).toBe(next);
  });

  it('does not go from a button into a field, where letters would be written', async () => {
    must('list').remove();
    must('after').remove();
    must('save').focus();
    must('save').remove();
    await pass();
    expect(held()).toBe('main');
  });

  it('is left to whoever puts it somewhere at once', async () => {
    must('b').focus();
    must('b').closest('li')?.remove();
    must('search').focus();
    await pass();
    expect(held()).toBe('search');
  });

  it('is left alone when somebody clicks beside everything', async () => {
    must('b').focus();
    must('b').blur();
    await pass();
    expect(held()).toBe('BODY');
  });

  it('comes back to a button that was switched off while its work was done', async () => {
    const save = must('save') as HTMLButtonElement;
    save.focus();
    // A browser takes it from there by itself; the imitation here does not.
    save.blur();
    save.disabled = true;
    await pass(600);
    expect(held()).toBe('BODY');
    save.disabled = false;
    await pass();
    expect(held()).toBe('save');
  });

  it('leaves a button that stays off', async () => {
    const save = must('save') as HTMLButtonElement;
    save.focus();
    save.blur();
    save.disabled = true;
    await pass(3000);
    expect(held()).toBe('after');
  });
});
