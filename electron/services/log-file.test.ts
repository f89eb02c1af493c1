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
    ['code 4711 at db.ts:120:33', 'code 4711 at db.ts:120:33'],
  ])('%s', (given, expected) => expect(withoutPersonalData(given)).toBe(expected));
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
