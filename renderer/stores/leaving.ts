/** A form that is being left: first its draft is kept, then it goes. Who is sent elsewhere meanwhile, as by F2 right after Esc, comes after it. */

let last: Promise<unknown> | null = null;

/** Notes what ends when the form has gone, or has stayed after all. */
export function leaving(gone: Promise<unknown>): void {
  last = gone;
  const over = (): void => {
    if (last === gone) last = null;
  };
  void gone.then(over, over);
}

/** Goes at once, or right after the form that is being left. */
export function afterLeaving(go: () => void): void {
  if (last === null) go();
  // In a turn of its own: where both lead to the same page it must have been away in between.
  else void last.catch(() => undefined).then(() => setTimeout(go, 0));
}
