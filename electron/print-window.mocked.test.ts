// @vitest-environment node
import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { makePaperPrinters } from './print-window';

type Answer = (request: { readonly url: string }) => Promise<Response>;

const state = vi.hoisted(() => ({
  guarded: 0,
  handler: null as Answer | null,
  windows: [] as { url: string; done: ((success: boolean, reason: string) => void) | null; shows: () => void; destroyed: boolean }[],
}));

vi.mock('./security/guard', () => ({ guardSession: () => void (state.guarded += 1) }));
vi.mock('electron', () => ({
  app: { isPackaged: true },
  session: {
    fromPartition: () => ({
      protocol: {
        handle: (_scheme: string, handler: Answer) => {
          if (state.handler !== null) throw new Error('the scheme is handled already');
          state.handler = handler;
        },
        unhandle: () => void (state.handler = null),
      },
    }),
  },
  BrowserWindow: class {
    webContents = Object.assign(new EventEmitter(), {
      print: (_options: unknown, done: (success: boolean, reason: string) => void) => void (this.own.done = done),
    });
    own = { url: '', done: null, shows: () => this.webContents.emit('-pdf-ready-to-print'), destroyed: false } as (typeof state.windows)[0];
    constructor() {
      state.windows.push(this.own);
    }
    async loadURL(url: string) {
      this.own.url = url;
    }
    destroy() {
      this.own.destroyed = true;
    }
  },
}));

const A4 = { paper: 'A4', landscape: false, printer: '', copies: 1, from: 1, to: 0 } as const;
const owner = null as BrowserWindow | null;
const sheetAt = async (url: string) => {
  const answer = await state.handler?.({ url });
  return answer?.status === 200 ? [...new Uint8Array(await answer.arrayBuffer())] : answer?.status;
};

beforeEach(() => Object.assign(state, { guarded: 0, handler: null, windows: [] }));

it('prints two sheets at once, each window its own, in one session that is guarded once', async () => {
  const printers = makePaperPrinters();
  const prints = [printers(owner)(new Uint8Array([1]), A4), printers(owner)(new Uint8Array([2]), A4)];
  const [first, second] = state.windows;
  expect([await sheetAt(first?.url ?? ''), await sheetAt(second?.url ?? '')]).toEqual([[1], [2]]);
  for (const window of state.windows) window.shows();
  await vi.waitFor(() => expect(state.windows.map(({ done }) => done !== null)).toEqual([true, true]));
  first?.done?.(true, '');
  expect(await prints[0]).toBe(true);
  expect([await sheetAt(first?.url ?? ''), await sheetAt(second?.url ?? '')]).toEqual([404, [2]]);
  second?.done?.(false, 'Print job canceled');
  expect(await prints[1]).toBe(false);
  expect([state.guarded, await sheetAt(second?.url ?? ''), state.windows.map(({ destroyed }) => destroyed)]).toEqual([
    1,
    404,
    [true, true],
  ]);
});
