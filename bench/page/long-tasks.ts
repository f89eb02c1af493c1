/** How long the window's thread was held by one task, as the browser observes it. */

/** Starts to watch; `longest` ends it: ms of the longest task over 50 ms, 0 = there was none. */
export function watchTasks(): { readonly longest: () => number } {
  let most = 0;
  const note = (entries: readonly PerformanceEntry[]): void => {
    for (const { duration } of entries) most = Math.max(most, duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  return {
    longest: () => {
      note(observer.takeRecords());
      observer.disconnect();
      return most;
    },
  };
}
