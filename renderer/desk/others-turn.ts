/** So long may long work in the window keep it to itself; a task that others notice is four times as long, and one piece more comes on top. */
const LONGEST_MS = 12;

/** To be called after each small piece of long work in the window: gives the screen its turn whenever it has waited long enough, however slow the machine is. */
export function makeOthersTurn(): () => Promise<void> {
  let from = performance.now();
  return async () => {
    if (performance.now() - from < LONGEST_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    from = performance.now();
  };
}
