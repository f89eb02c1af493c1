/** Memory of the window's process, as the system counts it. Linux only, through /proc. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { pagesAmong, processesOf } from '../../e2e/processes';

/** MB that only this process has, workers included: of the largest one that holds a page of the program with its data in `data`. */
export function privateMB(data: string): number {
  const kilobytes = pagesAmong(processesOf(data)).map((pid) => {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+)/gm)].reduce((sum, [, kb]) => sum + Number(kb), 0);
  });
  return Math.max(0, ...kilobytes) / 1024;
}

/** MB that the window's process has when nothing waits for the collector any more, in its workers neither: how long that may wait depends on the machine's memory. */
export async function heldMB(page: Page, data: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const workers = new Set<string>();
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.add(sessionId));
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  // Workers that are there are told of before the answer comes.
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  for (let time = 1; time <= 3; time += 1) {
    await session.send('HeapProfiler.collectGarbage');
    const message = JSON.stringify({ id: time, method: 'HeapProfiler.collectGarbage' });
    for (const sessionId of workers) await session.send('Target.sendMessageToTarget', { sessionId, message });
    await page.waitForTimeout(1_000);
  }
  await session.send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false, flatten: false });
  await session.detach();
  return privateMB(data);
}
