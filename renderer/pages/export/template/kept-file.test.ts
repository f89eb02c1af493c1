/** Head office's file is kept once by its content, whatever its map becomes, and goes when nobody names it any more (EX-7). */
import { Blob as NodeBlob } from 'node:buffer';
import { readSetting } from '@renderer/db/reader';
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import type { Desk } from '@renderer/desk/desk-context';
import { sha256Hex } from '@shared/base/hash';
import { must, type Result } from '@shared/base/result';
import { exportTemplate, type KeptTemplate } from '@shared/rules/weekly/template';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropFile, keepFile, keptFile } from './kept-file';

const MAP = { tables: [], cells: [{ sheet: '表', row: 2, column: 1, label: '站点', fact: 'cover:站点' }] };
/** A template with a logo: more than a setting may hold. */
const LARGE = new Uint8Array(450_000).map((_, at) => at % 251);
let bench: TestDesk;

const desk = (): Desk => ({ db: bench.db, now: () => '2026-11-21T09:00:00+08:00', actor: { name: '王敏' } }) as unknown as Desk;
const valueOf = (result: Result<string>): string => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** As the page saves it; the setting as it stands afterwards. */
async function save(bytes: Uint8Array, map = MAP): Promise<KeptTemplate> {
  const file = valueOf(await keepFile(desk(), '模板.xlsx', bytes));
  await bench.run('setting.put', { key: exportTemplate.key, value: { fileName: '模板.xlsx', file, map } });
  return must(await readSetting(bench.db, exportTemplate), 'it was saved');
}

beforeEach(async () => {
  vi.stubGlobal('Blob', NodeBlob);
  bench = await testDesk();
  bench.as('supervisor');
});
afterEach(() => void vi.unstubAllGlobals());

describe('the file of a template', () => {
  it('with pictures comes back as it was, and the journal does not carry it', async () => {
    const kept = await save(LARGE);
    expect(sha256Hex((await keptFile(bench.db, kept)) ?? new Uint8Array())).toBe(sha256Hex(LARGE));
    await save(LARGE, { ...MAP, cells: [] });
    expect(await bench.db.attachments.count()).toBe(1);
    const values = await bench.db.values.toArray();
    expect(JSON.stringify(values).length).toBeLessThan(10_000);
  });

  it('goes when another one takes its place, and stays when only the map changed', async () => {
    const first = await save(Uint8Array.of(1, 2, 3));
    await dropFile(bench.db, first, await save(Uint8Array.of(1, 2, 3), { ...MAP, cells: [] }));
    expect(await keptFile(bench.db, first)).toEqual(Uint8Array.of(1, 2, 3));
    const second = await save(Uint8Array.of(4));
    await dropFile(bench.db, first, second);
    expect([await keptFile(bench.db, first), await keptFile(bench.db, second)]).toEqual([null, Uint8Array.of(4)]);
    await dropFile(bench.db, second, null);
    expect(await bench.db.attachments.count()).toBe(0);
  });

  it('of an earlier program stands in the setting itself, and is read from there', async () => {
    await bench.run('setting.put', { key: exportTemplate.key, value: { fileName: 'a.xlsx', data: btoa('old'), map: MAP } });
    const kept = must(await readSetting(bench.db, exportTemplate), 'it was saved');
    expect(new TextDecoder().decode((await keptFile(bench.db, kept)) ?? new Uint8Array())).toBe('old');
    await dropFile(bench.db, kept, null);
  });
});
