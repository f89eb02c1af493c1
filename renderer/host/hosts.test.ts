import type { DeskBridge } from '@shared/ipc/envelope';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeBrowserHost } from './browser-host';
import { makeElectronHost } from './electron-host';
import { pickHost } from './pick-host';

function bridge(answer: unknown) {
  const calls: unknown[] = [];
  const desk: DeskBridge = {
    call: async (channel, args) => {
      calls.push([channel, args]);
      return answer;
    },
  };
  return { host: makeElectronHost(desk), calls };
}

const A4 = { paper: 'A4', landscape: false, printer: '', copies: 1, from: 1, to: 0 } as const;

describe('electron host', () => {
  it('asks with the file name’s extension and hands the outcome on', async () => {
    const { host, calls } = bridge({ ok: true, value: { saved: true, name: '周报.xlsx', bytes: 2 } });
    const bytes = new Uint8Array(2);
    expect(await host.saveFile('周报.xlsx', bytes, 'x')).toEqual({ saved: true, name: '周报.xlsx', bytes: 2 });
    await host.saveFile('没有扩展名', bytes, 'x');
    expect(calls).toEqual([
      ['saveFile', { name: '周报.xlsx', bytes, extensions: ['xlsx'] }],
      ['saveFile', { name: '没有扩展名', bytes, extensions: [] }],
    ]);
  });

  const refused = { ok: false, code: 'disk-full', message: 'm' };
  it('turns a refusal into an outcome with its code', async () => {
    const { host } = bridge(refused);
    expect(await host.saveFile('a', new Uint8Array(1), '')).toEqual({ saved: false, reason: 'disk-full' });
    expect(await host.print(A4)).toEqual({ printed: false, reason: 'disk-full' });
    expect(await host.printToPdf({ name: 'a.pdf', paper: 'A4', landscape: false, save: true })).toEqual({
      done: false,
      reason: 'disk-full',
    });
    await expect(host.openFile([])).rejects.toMatchObject({ name: 'HostError', code: 'disk-full' });
    await expect(host.version()).rejects.toMatchObject({ code: 'disk-full' });
  });

  it.each([
    [{ data: new Uint8Array(1) }, { done: 'bytes', data: new Uint8Array(1) }],
    [
      { saved: true, name: 'a.pdf', bytes: 9 },
      { done: 'saved', name: 'a.pdf', bytes: 9 },
    ],
    [
      { saved: false, reason: 'cancelled' },
      { done: false, reason: 'cancelled' },
    ],
  ])('PDF answer %j', async (value, expected) => {
    expect(await bridge({ ok: true, value }).host.printToPdf({ name: 'a.pdf', paper: 'A5', landscape: true, save: false })).toEqual(
      expected,
    );
  });

  it('tells a printed page from a cancelled one', async () => {
    expect(await bridge({ ok: true, value: { printed: false } }).host.print(A4)).toEqual({ printed: false, reason: 'cancelled' });
  });

  it('asks for extensions without dots', async () => {
    const { host, calls } = bridge({ ok: true, value: null });
    expect(await host.openFile(['.xlsx', 'csv'])).toBeNull();
    expect(calls).toEqual([['openFile', { extensions: ['xlsx', 'csv'] }]]);
  });

  it('never lets logging fail', () => {
    const host = makeElectronHost({ call: () => Promise.reject(new Error('gone')) });
    expect(() => host.logError('x'.repeat(20_000))).not.toThrow();
  });
});

describe('browser host', () => {
  afterEach(() => vi.restoreAllMocks());

  it('hands a file to the downloads under its name', async () => {
    const made = vi.fn((_blob: Blob) => 'blob:x');
    Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined });
    const clicked: HTMLAnchorElement[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this);
    });
    const host = makeBrowserHost(document, window);
    expect(await host.saveFile('周报.csv', new Uint8Array([65, 66]), 'text/csv')).toEqual({ saved: true, name: '周报.csv', bytes: 2 });
    expect([clicked[0]?.download, clicked[0]?.href]).toEqual(['周报.csv', 'blob:x']);
    expect(made.mock.calls[0]?.[0]).toMatchObject({ size: 2, type: 'text/csv' });
  });

  it('says plainly that it keeps no copies and does not know whether it printed', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const host = makeBrowserHost(document, window);
    expect(host.vault).toBeNull();
    expect(await host.print(A4)).toEqual({ printed: 'unknown' });
    expect(await host.printToPdf({ name: 'a.pdf', paper: 'A4', landscape: false, save: true })).toEqual({ done: 'dialog' });
    expect(print).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['a file', [new File(['ab'], '导入.csv')], { name: '导入.csv', data: new Uint8Array([97, 98]) }],
    ['nothing', null, null],
  ])('opens %s', async (_title, files, expected) => {
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      if (files) Object.defineProperty(this, 'files', { value: files });
      this.dispatchEvent(new Event(files ? 'change' : 'cancel'));
    });
    expect(await makeBrowserHost(document, window).openFile(['.csv'])).toEqual(expected);
  });
});

describe('pickHost', () => {
  it.each([
    ['electron', { desk: { call: async () => undefined } }],
    ['browser', {}],
  ])('%s', (kind, extra) => expect(pickHost(Object.assign(Object.create(window), extra)).kind).toBe(kind));
});
