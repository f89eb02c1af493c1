import { describe, expect, it } from 'vitest';
import { type Call, makeElectronVault } from './electron-vault';

function vaultAnswering(answer: unknown) {
  const calls: unknown[] = [];
  const call = (async (channel: string, args: unknown) => {
    calls.push([channel, args]);
    return answer;
  }) as unknown as Call;
  return { vault: makeElectronVault(call), calls };
}

const HASH = 'a'.repeat(64);
const noted = { site: 's', desk: '', seq: 1, hash: HASH, rows: 1, schema: 1, app: '1.0.0', at: '2026-11-22T08:00:00+08:00' };
const refused = { ok: false, code: 'disk-full', message: 'm' };

describe('electron vault', () => {
  it('turns a refused write into an outcome with its code', async () => {
    const { vault } = vaultAnswering(refused);
    const no = { kept: false, reason: 'disk-full' };
    expect(await vault.append('s', 'main', ['{}'])).toEqual(no);
    expect(await vault.keepFile(HASH, new Uint8Array(1))).toEqual(no);
    expect(await vault.note(noted)).toEqual(no);
    expect(await vault.dropSnapshot('a.dbsnap')).toEqual(no);
    expect(await vault.erase([HASH], [])).toEqual(no);
    expect(await vault.second?.choose()).toEqual({ refused: 'disk-full' });
  });

  it('throws the code where nothing can be read', async () => {
    const { vault } = vaultAnswering(refused);
    const asked = [vault.journals(), vault.readFile(HASH), vault.notes(), vault.beginSnapshot('a.dbsnap'), vault.space(), vault.report()];
    for (const each of asked) await expect(each).rejects.toMatchObject({ name: 'HostError', code: 'disk-full' });
  });

  it.each([
    ['no file yet', { ok: true, value: null }, { found: false, reason: 'none' }],
    ['a file', { ok: true, value: { lines: 2, lastHash: 'h' } }, { found: true, lines: 2, lastHash: 'h' }],
    ['a broken disk', refused, { found: false, reason: 'disk-full' }],
  ])('tells what the journal file ends with: %s', async (_title, answer, expected) => {
    expect(await vaultAnswering(answer).vault.head('s', 'main')).toEqual(expected);
  });

  it('writes a snapshot under the number that its beginning was given', async () => {
    const { vault, calls } = vaultAnswering({ ok: true, value: { id: '7' } });
    const sink = await vault.beginSnapshot('s-main_20261122T080000_daily.dbsnap');
    const bytes = new Uint8Array(2);
    expect([await sink.write(bytes), await sink.finish()]).toEqual([{ kept: true }, { kept: true }]);
    await sink.abandon();
    expect(calls.slice(1)).toEqual([
      ['writeSnapshot', { id: '7', bytes }],
      ['finishSnapshot', { id: '7' }],
      ['abandonSnapshot', { id: '7' }],
    ]);
  });

  it('asks for the second folder by what is to happen', async () => {
    const { vault, calls } = vaultAnswering({ ok: true, value: null });
    await vault.second?.state();
    await vault.second?.follow();
    await vault.second?.forget();
    expect(await vault.second?.choose()).toBeNull();
    expect(calls).toEqual([
      ['secondFolder', { act: 'state' }],
      ['secondFolder', { act: 'follow' }],
      ['secondFolder', { act: 'forget' }],
      ['chooseSecondFolder', {}],
    ]);
  });
});
