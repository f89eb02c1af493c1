/** The print root: there while printing, gone afterwards. */
import { afterEach, describe, expect, it } from 'vitest';
import { clearPrint, renderForPrint } from './print-root';

const roots = () => [...document.querySelectorAll('body > .pf-place > .pf-root')].map(({ textContent }) => textContent);

afterEach(() => {
  clearPrint();
  document.documentElement.lang = '';
});

describe('renderForPrint', () => {
  it('puts the form into a root of its own, in Chinese', async () => {
    document.documentElement.lang = 'en';
    await renderForPrint([<p key="a">回访记录表</p>]);
    expect(roots()).toEqual(['回访记录表']);
    expect(document.documentElement.lang).toBe('zh-CN');
  });

  it('replaces what was printed before', async () => {
    await renderForPrint([<p key="a">甲</p>]);
    await renderForPrint([<p key="a">乙</p>]);
    expect(roots()).toEqual(['乙']);
  });

  it('lays many forms out in pieces, in their order, and lets others have their turn', async () => {
    const forms = Array.from({ length: 11 }, (_, n) => <p key={n}>{n}、</p>);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await renderForPrint(forms);
    clearInterval(timer);
    expect(roots()).toEqual([forms.map((_, n) => `${n}、`).join('')]);
    expect(turns).toBeGreaterThan(0);
  });

  it('gives up what is replaced while it is laid out', async () => {
    const first = renderForPrint(Array.from({ length: 11 }, (_, n) => <p key={n}>甲</p>));
    await renderForPrint([<p key="b">乙</p>]);
    await first;
    expect(roots()).toEqual(['乙']);
  });

  it('is taken away again, and the language of the window comes back', async () => {
    document.documentElement.lang = 'en';
    await renderForPrint([<p key="a">甲</p>]);
    clearPrint();
    clearPrint();
    expect(roots()).toEqual([]);
    expect(document.documentElement.lang).toBe('en');
  });
});
