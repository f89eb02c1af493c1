import { afterEach, expect, it, vi } from 'vitest';
import { pageActions } from './page-actions';

afterEach(() => document.body.replaceChildren());

it('offers what the page has, each by its name, and leaves out lines, tools of a record and what is said twice', () => {
  document.body.innerHTML = `
    <nav class="rail"><a href="#/today">今日</a></nav>
    <main class="frame-main">
      <button>导出本周<kbd class="kbd" aria-hidden="true">W</kbd></button>
      <button aria-label="显示哪些栏">⋮</button>
      <button>×</button>
      <button disabled>保存</button>
      <a href="#/r/drafts">草稿 <span class="num">2</span></a>
      <div role="toolbar"><button>派工</button></div>
      <ul><li><button>归还</button></li></ul>
      <button>查看</button><button>查看</button>
    </main>
    <footer class="foot"><div class="saved-bar"><button>撤销</button></div><div class="foot-keys"><button>命令</button></div></footer>`;
  expect(pageActions(document).map(({ label, keys }) => [label, keys])).toEqual([
    ['导出本周', 'W'],
    ['显示哪些栏', ''],
    ['草稿 2', ''],
    ['撤销', ''],
  ]);
});

it('presses what was meant, and puts the focus there', () => {
  document.body.innerHTML = '<main class="frame-main"><button>做快照</button></main>';
  const button = document.querySelector('button');
  const pressed = vi.fn();
  button?.addEventListener('click', pressed);
  pageActions(document)[0]?.run();
  expect(pressed).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(button);
});
