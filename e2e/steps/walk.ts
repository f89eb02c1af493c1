/** Walks what is on the screen with Tab and the arrows, and says what only a mouse could reach, and where the focus cannot be seen or goes lost. */
import type { Page } from 'playwright-core';

/** Tabs pressed before it is asked whether the walk is over. */
const BATCH = 12;
/** More stops than this in one part of a page are a trap. */
const MOST = 400;
/** Presses of the arrows until something must have been met, and how many of them go down a column. */
const STEPS = 48;
const COLUMN = 8;

/** What a walk found; every fault is a line for whoever mends it. */
export interface Walked {
  readonly stops: number;
  readonly faults: readonly string[];
  /** Places of the page itself that its navigation leads to, as `/settings/people`. */
  readonly places: readonly string[];
}

/** The spy in the page; installed once a document. */
interface Spy {
  begin(root: string): boolean;
  over(): 'no' | 'left' | 'round';
  /** `toStep`: names of what is not reached with Tab and may be with the arrows. */
  end(): Walked & { readonly toStep: readonly string[] };
  /** Puts the focus on what is nearest to one of `toStep`. */
  aim(at: number): void;
  /** Whether the arrows have come to it. */
  isMet(at: number): boolean;
}

declare global {
  interface Window {
    walkSpy: Spy;
  }
}

/** Waits until the page is there and nothing on it has changed for a while, and tells whether the focus is somewhere then. */
export async function settled(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const QUIET = 80;
    const LOOK = 40;
    const UNTIL = performance.now() + 30_000;
    const FOCUSED = 3000;
    const isThere = (): boolean => {
      const parts = [...(document.querySelector('.frame-main')?.children ?? [])].filter((one) => !/strip/.test(one.className));
      return (
        parts.some((one) => one.textContent.trim() !== '') &&
        document.querySelector('.frame-main :is(.loading, progress, [aria-busy="true"])') === null
      );
    };
    const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    let changed = performance.now();
    const observer = new MutationObserver(() => {
      changed = performance.now();
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    await wait(LOOK);
    while (performance.now() < UNTIL && (!isThere() || performance.now() - changed < QUIET)) await wait(LOOK);
    observer.disconnect();
    const isHeld = (): boolean => document.activeElement !== null && document.activeElement !== document.body;
    for (const until = performance.now() + FOCUSED; !isHeld() && performance.now() < until; ) await wait(LOOK);
    return isHeld();
  });
}

/** Walks the part of the page that `root` selects. `closed`: it has all the keys, as a dialog has, and Tab goes round in it. Begin when the page has settled. */
export async function walk(page: Page, root: string, closed = false): Promise<Walked> {
  if (!(await page.evaluate((selector) => window.walkSpy.begin(selector), root)))
    return { stops: 0, faults: [`${root} is not there`], places: [] };
  let over: ReturnType<Spy['over']> = 'no';
  for (let n = 0; over === 'no' && n < MOST; n += BATCH) {
    for (let i = 0; i < BATCH; i += 1) await page.keyboard.press('Tab');
    over = await page.evaluate(() => window.walkSpy.over());
  }
  const { toStep, ...walked } = await page.evaluate(() => window.walkSpy.end());
  const faults = [...walked.faults];
  if (over === 'no' || (over === 'round' && !closed)) faults.push(`Tab does not lead out of ${root}`);
  for (const [at, name] of toStep.entries()) if (!(await stepTo(page, at))) faults.push(`${name}: neither Tab nor the arrows lead to it`);
  return { ...walked, faults };
}

/** Down a list, and now and then to the next column. */
async function stepTo(page: Page, at: number): Promise<boolean> {
  await page.evaluate((index) => window.walkSpy.aim(index), at);
  for (let n = 1; n <= STEPS; n += 1) {
    if (await page.evaluate((index) => window.walkSpy.isMet(index), at)) return true;
    await page.keyboard.press(n % COLUMN === 0 ? 'ArrowRight' : 'ArrowDown');
  }
  return page.evaluate((index) => window.walkSpy.isMet(index), at);
}

/** Runs in the page before anything of the program. */
export function installSpy(): void {
  const NATIVE =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="link"], [role="checkbox"], [role="tab"], [role="menuitem"], [role="switch"]';
  /**
   * The edge of a column has its width in the menu of columns, a tag of a field is taken off with Backspace, the calendar opens with Alt+↓ from
   * its text, and what is only spoken no mouse can hit.
   */
  const OTHERWISE = '.list-edge, .ant-select *, .time-picker, .only-spoken';
  const CURRENT = '[aria-current="true"], [aria-selected="true"], [aria-pressed="true"], .selected, .on';
  const UP = 4;
  const DRAWN = 2;

  interface Stop {
    readonly element: Element;
    /** Element of the chain that shows the ring; null = none does. */
    readonly ring: Element | null;
  }
  let root: Element = document.body;
  let stops: Stop[] = [];
  let faults: string[] = [];
  let left = false;
  let pending: Element[] = [];

  const chain = (element: Element): readonly Element[] => {
    const out: Element[] = [];
    for (let at: Element | null = element; at !== null && out.length <= UP; at = at.parentElement) out.push(at);
    return out;
  };
  const hasRing = (element: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= DRAWN;
  };
  const nameOf = (element: Element): string => {
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const kind = [element.tagName.toLowerCase(), ...element.classList].slice(0, 2).join('.');
    return `${kind} “${words.replaceAll(/\s+/g, ' ').trim().slice(0, 24)}”`;
  };
  const handles = (element: Element): boolean => {
    const key = Object.keys(element).find((one) => one.startsWith('__reactProps$'));
    const props = key === undefined ? {} : (element as unknown as Record<string, Record<string, unknown>>)[key];
    return ['onClick', 'onDoubleClick', 'onMouseDown', 'onPointerDown'].some((one) => typeof props?.[one] === 'function');
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

  const leaveLast = (): void => {
    const last = stops.at(-1);
    if (last?.ring && last.element.isConnected && hasRing(last.ring))
      faults.push(`${nameOf(last.element)}: its ring stays without the focus`);
  };
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || left) return;
    if (!root.contains(target)) left = true;
    leaveLast();
    if (left || target === root || target === stops.at(-1)?.element) return;
    const ring = chain(target).find(hasRing) ?? null;
    if (ring === null) faults.push(`${nameOf(target)}: nothing shows the focus`);
    stops.push({ element: target, ring });
  });

  window.walkSpy = {
    begin: (selector) => {
      const found = document.querySelector<HTMLElement>(selector);
      if (!found) return false;
      left = true;
      if (!found.hasAttribute('tabindex')) found.tabIndex = -1;
      found.focus({ preventScroll: true });
      root = found;
      stops = [];
      faults = [];
      left = false;
      return true;
    },
    over: () => (left ? 'left' : new Set(stops.map(({ element }) => element)).size < stops.length ? 'round' : 'no'),
    end: () => {
      left = true;
      const met = stops.map(({ element }) => element);
      const reached = new Set(met);
      pending = [];
      const groups = new Set(
        met.filter((one) => one instanceof HTMLInputElement && one.type === 'radio').map((one) => (one as HTMLInputElement).name),
      );
      for (const element of root.querySelectorAll('*')) {
        const native = element.matches(NATIVE);
        if (
          element.matches(':disabled') ||
          (!native && !handles(element)) ||
          !isShown(element) ||
          element.matches(OTHERWISE) ||
          reached.has(element)
        )
          continue;
        if (element instanceof HTMLInputElement && element.type === 'radio' && groups.has(element.name)) continue;
        // A part of what has the focus, or a part of the page that listens for what is in it.
        if (!native && met.some((one) => element.contains(one) || one.contains(element))) continue;
        if (element instanceof HTMLLabelElement && element.control !== null && reached.has(element.control)) continue;
        const beside = chain(element).some((one) => met.some((stop) => stop.matches('input, textarea') && one.contains(stop)));
        if (element.hasAttribute('aria-keyshortcuts') && beside) continue;
        if (element instanceof HTMLElement && element.tabIndex < 0) {
          if (!pending.some((one) => one.className === element.className)) pending.push(element);
        } else faults.push(`${nameOf(element)}: only the mouse gets there`);
      }
      const [, first = ''] = (location.hash.split('?')[0] ?? '').split('/');
      const places = [...root.querySelectorAll<HTMLAnchorElement>('nav a[href^="#"], a.chip[href^="#"]')]
        .map((one) => one.getAttribute('href')?.slice(1) ?? '')
        .filter((path) => path.startsWith(`/${first}/`));
      return { stops: met.length, faults: [...new Set(faults)], places: [...new Set(places)], toStep: pending.map(nameOf) };
    },
    aim: (at) => {
      const met = stops.map(({ element }) => element);
      for (let one = pending[at]?.parentElement ?? null; one !== null; one = one.parentElement) {
        // Not on what an arrow would change.
        const stop = met.find(
          (each) => one?.contains(each) && each.isConnected && !each.matches('select, [type="radio"], [type="number"]'),
        );
        if (stop instanceof HTMLElement) return stop.focus();
      }
    },
    isMet: (at) => {
      const wanted = pending[at];
      const line = wanted?.closest(CURRENT);
      return wanted !== undefined && (document.activeElement === wanted || (line !== null && line !== undefined && root.contains(line)));
    },
  };
}
