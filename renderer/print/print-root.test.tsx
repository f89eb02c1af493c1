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
    await renderForPrint(<p>回访记录表</p>);
    expect(roots()).toEqual(['回访记录表']);
    expect(document.documentElement.lang).toBe('zh-CN');
  });

  it('replaces what was printed before', async () => {
    await renderForPrint(<p>甲</p>);
    await renderForPrint(<p>乙</p>);
    expect(roots()).toEqual(['乙']);
  });

  it('is taken away again, and the language of the window comes back', async () => {
    document.documentElement.lang = 'en';
    await renderForPrint(<p>甲</p>);
    clearPrint();
    clearPrint();
    expect(roots()).toEqual([]);
    expect(document.documentElement.lang).toBe('en');
  });
});
