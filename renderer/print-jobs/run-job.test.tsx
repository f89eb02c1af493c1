import type { Host } from '@renderer/host/host';
import { Sheet } from '@renderer/print/sheet';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fileName, runJob } from './run-job';

const job = {
  name: '回访清单 2/3',
  form: 'callbacks',
  page: { paper: 'A4' as const, landscape: false },
  forms: [<p key="a">甲</p>, <p key="b">乙</p>],
};
const placed = (): string => document.querySelector('.pf-place')?.textContent ?? '';

function hostOf(part: Partial<Host>): Host {
  return part as Host;
}

afterEach(() => void window.dispatchEvent(new Event('afterprint')));

describe('runJob in Electron', () => {
  it.each([
    ['printed', { printed: true as const }, { done: 'printed' }],
    ['cancelled', { printed: false as const, reason: 'cancelled' as const }, { done: 'cancelled' }],
    ['failed', { printed: false as const, reason: 'failed' as const }, { done: 'failed', reason: 'failed' }],
  ])('%s: the forms are there while printing and gone afterwards', async (_, outcome, expected) => {
    let seen = '';
    const print = vi.fn(async () => {
      seen = placed();
      return outcome;
    });
    expect(await runJob(hostOf({ kind: 'electron', print }), job, 'print')).toEqual(expected);
    expect([seen, placed()]).toEqual(['甲乙', '']);
    expect(print).toHaveBeenCalledWith({ ...job.page, printer: '', copies: 1, from: 1, to: 0 });
  });

  it('saves a PDF under a name that every disk takes, or hands its bytes to the preview', async () => {
    const data = new Uint8Array([1]);
    const printToPdf: Host['printToPdf'] = async ({ name, save }) => (save ? { done: 'saved', name, bytes: 1 } : { done: 'bytes', data });
    const host = hostOf({ kind: 'electron', printToPdf });
    expect(await runJob(host, job, 'pdf')).toEqual({ done: 'saved', name: '回访清单 2_3.pdf' });
    expect(await runJob(host, job, 'preview')).toEqual({ done: 'bytes', data });
  });

  it('takes the forms away when the host throws', async () => {
    const print = () => Promise.reject(new Error('gone'));
    await expect(runJob(hostOf({ kind: 'electron', print }), job, 'print')).rejects.toThrow('gone');
    expect(placed()).toBe('');
  });
});

describe('printed again', () => {
  const sheet = (no: string) => (
    <Sheet key={no} paper="A5" orientation="portrait" footLeft="" footRight={no}>
      {no}
    </Sheet>
  );
  const forms = { ...job, forms: ['甲', '乙', '丙'].map(sheet) };
  const how = { printer: '激光', copies: 2, from: 2 };

  it('tells what the document has become, and asks the printer for the rest of it', async () => {
    const print = vi.fn(async () => ({ printed: true as const }));
    const laidOut = vi.fn();
    await runJob(hostOf({ kind: 'electron', print }), forms, 'print', how, laidOut);
    expect(laidOut).toHaveBeenCalledWith(['甲', '乙', '丙'].map((no) => ({ no, pages: 1 })));
    expect(print).toHaveBeenCalledWith({ ...job.page, ...how, to: 3 });
  });

  it('leaves out in a browser what ends before that page', async () => {
    const print = async () => ({ printed: 'unknown' as const });
    await runJob(hostOf({ kind: 'browser', print }), forms, 'print', how);
    const shown = [...document.querySelectorAll('.pf-sheet')].map(
      ({ id }) => document.querySelector(`[id="${id}"]`)?.lastChild?.textContent,
    );
    expect(shown).toEqual(['乙', '丙']);
  });
});

describe('runJob in a browser', () => {
  it('keeps the forms and the name of the file until the browser has printed', async () => {
    document.title = '前台台账';
    const print = async () => ({ printed: 'unknown' as const });
    expect(await runJob(hostOf({ kind: 'browser', print }), job, 'pdf')).toEqual({ done: 'dialog' });
    expect([placed(), document.title]).toEqual(['甲乙', '回访清单 2_3']);
    window.dispatchEvent(new Event('afterprint'));
    expect([placed(), document.title]).toEqual(['', '前台台账']);
  });
});

describe('fileName', () => {
  it.each([
    ['快递/信报收发登记表 2026-11-21', '快递_信报收发登记表 2026-11-21'],
    ['a<b>:"|?*\\', 'a_b_______'],
  ])('%s', (name, expected) => expect(fileName(name)).toBe(expected));
});
