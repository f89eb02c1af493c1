/** What can be pressed on the page that is shown: the command box offers its buttons and links by the names they have there. */

export interface PageAction {
  readonly id: string;
  readonly label: string;
  /** Key that does the same, as the button shows it; '' = none. */
  readonly keys: string;
  readonly run: () => void;
}

/** Places that belong to what is shown; the rail, the top bar and the keys at the foot have commands of their own. */
const PLACES = ['.frame-main', '.foot .saved-bar', '.rail-fold'];
/** The tools of a record are offered as such, and what stands in one line of many is meant for that line alone. */
const OTHERWISE = '[role="toolbar"], li, tr, [role="row"], [role="option"], dialog, [hidden], [aria-hidden="true"]';

/** Each name once: of two buttons with one name nobody could tell which is meant. */
export function pageActions(root: ParentNode): readonly PageAction[] {
  const pressable = [...root.querySelectorAll<HTMLElement>('button, a[href], summary')].filter(
    (one) => one.closest(PLACES.join()) !== null && one.closest(OTHERWISE) === null && one.tabIndex >= 0 && !one.matches(':disabled'),
  );
  const named = pressable.map((element) => ({ element, label: nameOf(element) })).filter(({ label }) => label.length > 1);
  return named
    .filter(({ label }) => named.filter((other) => other.label === label).length === 1)
    .map(({ element, label }, index) => ({
      id: String(index),
      label,
      keys: element.querySelector('.kbd')?.textContent ?? '',
      run: () => {
        element.focus();
        element.click();
      },
    }));
}

/** Its words without the key beside them. */
function nameOf(element: Element): string {
  const own = element.getAttribute('aria-label');
  if (own !== null) return own;
  const words = [...element.childNodes].map((node) =>
    node instanceof Element && node.matches('.kbd, [aria-hidden="true"], svg')
      ? ''
      : node instanceof Element
        ? nameOf(node)
        : (node.textContent ?? ''),
  );
  return words.join(' ').replaceAll(/\s+/g, ' ').trim();
}
