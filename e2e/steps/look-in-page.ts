/** Runs in the page: what a look at a screen finds. Everything a function needs stands inside it, because it is sent there as text. */

/** What is put on `window.look`. */
export interface Look {
  /** What people wrote, on which a language of the program says nothing. */
  known: (text: string) => boolean;
  /** Waits until the page has what it shows. */
  settled: () => Promise<void>;
  /** Texts of the program in the other language. */
  strange: (language: 'zh' | 'en') => string[];
  /** Texts that are cut, leave their box, or make a place scroll sideways; `longer`: with every English word two fifths longer. */
  cut: (longer: boolean) => string[];
}

export type LookWindow = Window & { look: Look };

/** Puts the look on the window. `data`: everything people wrote, in one text. */
export function install(data: string): void {
  const QUIET = 120;
  const MOST = 6000;
  /** Names and keys that are the same in every language. */
  const NAMES = /\b(Excel|Windows|Chromium|Chrome|Edge|Electron|Enter|Ctrl|Shift|Home|Delete|Deskbook|DuckDB|xlsx|ndjson|json|html)\b/g;
  const CHINESE = /[\u3400-\u9fff\u{20000}-\u{323af}]+/gu;
  /**
   * Which letters follow each other anywhere in what people wrote, pairs and threes. It is many times longer than this program's words, which are
   * not in it: nearly all of them are told by that alone, the rest are looked for.
   */
  const PLACES = 1 << 22;
  const neighbours = new Uint8Array(PLACES);
  const placeOf = (text: string, at: number, many: number): number => {
    let place = many;
    for (let i = at; i < at + many; i += 1) place = Math.imul(place, 40_503) + text.charCodeAt(i);
    return place & (PLACES - 1);
  };
  for (const many of [2, 3]) for (let at = 0; at + many <= data.length; at += 1) neighbours[placeOf(data, at, many)] = 1;
  const mayHold = (text: string): boolean => {
    const many = Math.min(text.length, 3);
    for (let at = 0; many > 1 && at + many <= text.length; at += 1) if (neighbours[placeOf(text, at, many)] === 0) return false;
    return true;
  };
  const seen = new Map<string, boolean>();
  const known = (text: string): boolean => {
    const kept = seen.get(text);
    if (kept !== undefined) return kept;
    const found = mayHold(text) && data.includes(text);
    seen.set(text, found);
    return found;
  };

  /** Nodes of text that can be seen, with the element they stand in. */
  const shown = (): { readonly node: Text; readonly own: HTMLElement }[] => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { node: Text; own: HTMLElement }[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const own = node.parentElement;
      if (!own || node.data.trim() === '' || own.closest('style, script, .only-spoken, .pf-place, option')) continue;
      if (own.checkVisibility({ visibilityProperty: true })) found.push({ node, own });
    }
    return found;
  };
  const named = (own: Element): string => {
    const path: string[] = [];
    for (let one: Element | null = own; one && one !== document.body && path.length < 3; one = one.parentElement) {
      path.unshift(one.className && typeof one.className === 'string' ? `.${one.className.split(' ')[0]}` : one.tagName.toLowerCase());
    }
    return path.join(' ');
  };

  const strange = (language: 'zh' | 'en'): string[] => {
    const found = new Set<string>();
    const look = (text: string, own: Element): void => {
      if (own.closest('[aria-hidden=true]')) return;
      if (
        own
          .closest('[lang]')
          ?.getAttribute('lang')
          ?.startsWith(language === 'zh' ? 'en' : 'zh')
      )
        return;
      if (language === 'en') {
        // Rules are cited by their own titles, and the words that a template fills in are its own.
        for (const [run] of text.replaceAll(/《[^》]*》|\{[^}]*\}/g, '').matchAll(CHINESE))
          if (!known(run)) found.add(`${run} in ${named(own)}`);
      } else {
        for (const [word] of text.replaceAll(NAMES, '').matchAll(/[a-z]{4,}/g))
          if (!known(text.trim())) found.add(`${word} of “${text.trim().slice(0, 60)}” in ${named(own)}`);
      }
    };
    for (const { node, own } of shown()) look(node.data, own);
    for (const own of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) look(own.getAttribute(name) ?? '', own);
    }
    return [...found];
  };

  /** What is cut of one text; '' = nothing. */
  const cutOf = (node: Text, own: HTMLElement): string => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
    if (boxes.length === 0) return '';
    const right = Math.max(...boxes.map((box) => box.right));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    let block = true;
    for (let one: HTMLElement | null = own; one && one !== document.body; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.display === 'contents' || style.display === 'inline') continue;
      const box = one.getBoundingClientRect();
      if (style.overflowX === 'hidden' || style.overflowX === 'clip') {
        if (right > box.right + 1.5 && one.closest('[title]') === null) return 'is cut off';
        if (right > box.right + 1.5) return '';
      }
      if ((style.overflowY === 'hidden' || style.overflowY === 'clip') && bottom > box.bottom + 3) return 'is cut off below';
      if (/auto|scroll/.test(style.overflowX) || /auto|scroll/.test(style.overflowY)) {
        return one.scrollWidth > one.clientWidth + 1 && !one.closest('[role=grid], [data-wide]') && right > box.right + 1.5
          ? `makes ${named(one)} scroll sideways`
          : '';
      }
      if (block && right > box.right + 1.5 && style.position !== 'absolute') return 'leaves its box';
      block = false;
    }
    return right > innerWidth + 1 ? 'leaves the window' : '';
  };

  const cut = (longer: boolean): string[] => {
    // What people wrote, alone or put together (`·`, `；`), is cut in lists and whole in the record; rows are laid out for the words there are.
    const told = longer ? /^[^·；\u3400-\u9fff]*$/ : /^[^·；]*$/;
    const texts = shown().filter(
      ({ node, own }) => told.test(node.data) && !own.closest(longer ? '[role=gridcell]' : '.list-gist') && !known(node.data.trim()),
    );
    const before = texts.map(({ node }) => node.data);
    if (longer) {
      for (const { node, own } of texts) {
        if (own.closest('kbd') === null)
          node.data = node.data.replace(/[A-Za-z]*[a-z][A-Za-z]*/g, (word) => word + '~'.repeat(Math.ceil(word.length * 0.4)));
      }
    }
    const found = new Set<string>();
    texts.forEach(({ node, own }, at) => {
      const what = cutOf(node, own);
      if (what !== '') found.add(`“${(before[at] ?? '').trim().slice(0, 50)}” ${what} in ${named(own)}`);
    });
    texts.forEach(({ node }, at) => {
      if (node.data !== before[at]) node.data = before[at] ?? '';
    });
    return [...found];
  };

  const settled = (): Promise<void> =>
    new Promise((done) => {
      const busy = (): boolean => document.querySelector('.loading, main [aria-busy=true], main progress') !== null;
      const until = performance.now() + MOST;
      let timer = 0;
      const look = (): void => {
        clearTimeout(timer);
        timer = window.setTimeout(() => {
          if (busy() && performance.now() < until) return look();
          watch.disconnect();
          done();
        }, QUIET);
      };
      const watch = new MutationObserver(() => performance.now() < until && look());
      watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
      look();
    });

  (window as unknown as LookWindow).look = { known, settled, strange, cut };
}
