/** Long work of pages: what goes on, what ends with its page, and what somebody elsewhere is told. */
import { afterEach, describe, expect, it } from 'vitest';
import { elsewhere, useLongWorks } from './long-work';

const works = () => useLongWorks.getState();
const told = () =>
  elsewhere(works().pages).map(([page, { busy, came }]) => `${page} ${busy ? `${busy.title} ${busy.done}/${busy.all}` : came?.text}`);
const begin = (goesOn: boolean): AbortController => {
  const control = works().begin('/safety', '正在做快照', goesOn);
  if (!control) throw new Error('nothing was begun');
  return control;
};

describe('long work of a page', () => {
  // Other families of tests share the store.
  afterEach(() => useLongWorks.setState({ pages: {} }));

  it('goes on when the page is left, is told elsewhere, and its end until somebody has seen it', () => {
    works().show('/safety');
    const { signal } = begin(true);
    works().tell('/safety', 37, 100);
    expect(told()).toEqual([]);
    works().leave('/safety');
    expect(signal.aborted).toBe(false);
    expect(told()).toEqual(['/safety 正在做快照 37/100']);
    works().say('/safety', { tone: 'done', text: '快照做好了' });
    works().end('/safety');
    expect(told()).toEqual(['/safety 快照做好了']);
    works().show('/safety');
    expect(told()).toEqual([]);
    expect(works().pages['/safety']?.came?.text).toBe('快照做好了');
    works().leave('/safety');
    expect(told()).toEqual([]);
    expect(works().pages['/safety']?.came).toBeNull();
  });

  it('ends with its page when it only serves to look', () => {
    works().show('/safety');
    const { signal } = begin(false);
    works().leave('/safety');
    expect(signal.aborted).toBe(true);
    // What the stopped work still says is nobody's news.
    works().end('/safety');
    expect(told()).toEqual([]);
  });

  it('is one at a time, and each page has its own', () => {
    begin(true);
    expect(works().begin('/safety', '测试恢复', true)).toBeNull();
    expect(works().begin('/journal', '正在核对', true)).not.toBeNull();
    works().end('/safety');
    expect(works().begin('/safety', '测试恢复', true)).not.toBeNull();
  });

  it('forgets what came of the last piece when another begins', () => {
    works().say('/safety', { tone: 'late', text: '没有做成' });
    begin(true);
    expect(works().pages['/safety']?.came).toBeNull();
  });
});
