/** What breaks where nobody waits for it: it stands in the log, and a line above the page says so, rather than a button that does nothing. */
import { faultCode, faultTrace } from '@renderer/db/fault';
import type { Host } from '@renderer/host/host';
import { useLine } from '@renderer/stores/line';

/** To be called once, when the page starts. The same failure is logged once, so that one that comes every few seconds leaves room for others. */
export function hearFailures(view: Window, { logError }: Pick<Host, 'logError'>): void {
  const logged = new Set<string>();
  const hear = (error: unknown): void => {
    const trace = faultTrace(error).join('\n');
    if (!logged.has(trace)) logError(`nobody waited for: ${trace}`);
    logged.add(trace);
    // A database that is away has a line of its own, and what was read begins anew when it is back.
    if (faultCode(error) !== 'database.closed') useLine.getState().stumble({ code: 'program.failed' });
  };
  view.addEventListener('unhandledrejection', ({ reason }) => hear(reason));
  // Some events of this name carry no error: the browser speaks of a layout that takes two rounds.
  view.addEventListener('error', ({ error }) => error instanceof Error && hear(error));
}
