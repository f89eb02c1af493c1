import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog, withoutPersonalData } from './log-file';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'deskbook-log-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('withoutPersonalData', () => {
  it.each([
    ['call 13800000000 failed', 'call # failed'],
    ['call 138-0000 0000 failed', 'call # failed'],
    ['row 王小明，3栋1201 is wrong', 'row …3…1201 is wrong'],
    ['plate 粤B7Z9X1 twice', 'plate … twice'],
    ['id 44030119750505888X', 'id #'],
    ['passport E12345678', 'passport E#'],
    ['phone １３８７７７７６６６６', 'phone #'],
    ['SQLITE_FULL, E404 and Utf8 stay', 'SQLITE_FULL, E404 and Utf8 stay'],
    ['code 4711 at db.ts:120:33', 'code 4711 at db.ts:120:33'],
  ])('%s', (given, expected) => expect(withoutPersonalData(given)).toBe(expected));
});

describe('whatever a writer of the log says', () => {
  const canaries = ['金丝雀', '13877776666', '138-7777-6666', '440301197505058888', '粤B7Z9X1', '黄鹂路十八号二栋'];
  const writers: readonly ((canary: string) => string)[] = [
    (canary) => `print: cannot draw ${canary}`,
    (canary) => `record.create: ConstraintError at ${canary}.data`,
    (canary) => `screen failed: TypeError\n    at Row (${canary})\n    at List`,
    (canary) => JSON.stringify({ name: canary, phone: canary }),
    (canary) => `ENOENT: no such file, open '/data/${canary}.jpg'`,
    (canary) => encodeURI(`app://deskbook/r/visitors?text=${canary}`),
  ];

  it.each(canaries)('holds no %s', (canary) => {
    const log = openLog(dir, () => 't');
    for (const writer of writers) log('error', writer(canary));
    const written = readFileSync(path.join(dir, 'deskbook.log'), 'utf8');
    expect(written.split('\n')).toHaveLength(writers.length + 1);
    expect(written).not.toContain(canary);
    expect(written).not.toContain(encodeURI(canary));
  });
});

describe('openLog', () => {
  it('writes one line a message', () => {
    openLog(dir, () => '2026-11-21T08:00:00Z')('error', 'first\n  at second');
    expect(readFileSync(path.join(dir, 'deskbook.log'), 'utf8')).toBe('2026-11-21T08:00:00Z error first |   at second\n');
  });

  it('rotates by size and keeps three older files', () => {
    const log = openLog(dir, () => 't');
    for (let i = 0; i < 6; i += 1) {
      writeFileSync(path.join(dir, 'deskbook.log'), 'x'.repeat(600_000));
      log('info', `round ${i}`);
    }
    expect(readdirSync(dir).toSorted()).toEqual(['deskbook.log', 'deskbook.log.1', 'deskbook.log.2', 'deskbook.log.3']);
    expect(statSync(path.join(dir, 'deskbook.log')).size).toBeLessThan(100);
  });

  it('does not throw when the folder cannot be made', () => {
    const file = path.join(dir, 'file');
    writeFileSync(file, '');
    expect(() => openLog(path.join(file, 'inside'), () => 't')('error', 'x')).not.toThrow();
  });
});
