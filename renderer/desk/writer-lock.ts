/** One window writes: a second tab of the browser waits until the first is closed. The desktop program has one window anyway. */

let held: Promise<void> | null = null;

/**
 * Resolves when this window may write the database with this name, and keeps that right until the window is closed. Where the browser knows no
 * locks (a page that is not served safely) nobody waits. @throws what the browser says when it gives none
 */
export function becomeWriter(name: string): Promise<void> {
  held ??= navigator.locks === undefined ? Promise.resolve() : request(`${name}:writer`);
  // Refused now need not be refused when somebody tries again.
  held.catch(() => {
    held = null;
  });
  return held;
}

function request(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const forever = new Promise<void>(() => undefined);
    navigator.locks
      .request(name, () => {
        resolve();
        return forever;
      })
      .catch(reject);
  });
}
