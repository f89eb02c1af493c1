import { describe, expect, it } from 'vitest';
import { ageWords } from './age-words';
import { sayFinding } from './finding-words';
import { passphraseTrouble } from './passphrase';
import { sizeWords } from './size-words';

const NOW = '2026-11-22T12:00:00+08:00';

describe('words of 数据安全', () => {
  it.each([
    ['', '从来没有'],
    ['2026-11-22T12:00:30+08:00', '刚刚'],
    ['2026-11-22T11:59:31+08:00', '刚刚'],
    ['2026-11-22T11:01:00+08:00', '59 分钟前'],
    ['2026-11-22T11:00:00+08:00', '1 小时前'],
    ['2026-11-20T12:01:00+08:00', '47 小时前'],
    ['2026-11-20T12:00:00+08:00', '2 天前'],
  ])('%s is %s', (at, said) => expect(ageWords(at, NOW, 'zh')).toBe(said));

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 KB'],
    [1_290_000, '1.2 MB'],
    [81_900_000_000, '81 GB'],
    [5e15, '5000 TB'],
  ])('%d bytes are %s', (bytes, said) => expect(sizeWords(bytes)).toBe(said));

  it('says a reason in words, and a code it does not know as it is', () => {
    const params = { n: 2, reason: 'disk-full' };
    expect(sayFinding({ code: 'journal.stuck', light: 'red', params }, 'zh')).toContain('还没写进流水文件：磁盘满了');
    expect(sayFinding({ code: 'rehearsal.failed', light: 'red', params: { reason: 'rows' } }, 'en')).toContain('failed: rows');
  });

  it.each([
    ['', '', 'short'],
    ['一二三四五六七八九', '一二三四五六七八九', 'short'],
    ['一二三四五六七八九十', '', 'differs'],
    ['   short   ', '   short   ', 'short'],
    ['correct horse', 'correct horse', ''],
  ])('passphrase %j, again %j: %j', (first, again, trouble) => expect(passphraseTrouble(first, again)).toBe(trouble));
});
