/** What the check of a weekly file says, for every way it ends. */
import { SAMPLE_META } from '@shared/workbook/fixtures';
import { describe, expect, it } from 'vitest';
import type { AlteredPlace } from './altered-places';
import type { CheckedFile } from './check-file';
import { checkRefusal, checkText, placeWords } from './check-words';

const ABOUT = '2026-W47 的周报，李四 2026-11-22 09:00 导出。';
const whole: CheckedFile = { fileName: '周报.xlsx', verdict: 'intact', meta: SAMPLE_META, code: '', places: [], altered: 0, ownSheets: [] };

describe('checkText', () => {
  it.each<[Partial<CheckedFile>, string, readonly string[]]>([
    [{}, 'done', ['周报.xlsx：内容和写出时一样。', ABOUT]],
    [{ verdict: 'resaved' }, 'done', ['周报.xlsx：已重新保存，内容没有改动。', ABOUT]],
    [{ code: '8WD9-974K-YY59' }, 'done', ['周报.xlsx：内容和写出时一样。', ABOUT, '确认码 8WD9-974K-YY59。']],
    [
      { verdict: 'otherKey', code: '8WD9-974K-YY59' },
      'late',
      ['周报.xlsx：不是用这个前台的密钥签的。别的前台导出的，或者是重新建站以前导出的，拿到那台电脑上核对；都不是，就可能是仿造的。'],
    ],
    [
      { verdict: 'resaved', ownSheets: ['备注', '汇总'] },
      'done',
      ['周报.xlsx：已重新保存，内容没有改动。', ABOUT, '另外加了工作表“备注、汇总”，不是程序写的，没有核对。'],
    ],
    [
      { verdict: 'altered', altered: 3 },
      'late',
      ['周报.xlsx：写出以后改动过，3 处不一样，列在下面。', ABOUT, '以程序里的记录为准；要一份没有改动的，重新导出。'],
    ],
    [
      { verdict: 'unsigned', ownSheets: ['备注'] },
      'late',
      ['周报.xlsx：签名对不上。里面的清单被改过，或者不是这个前台导出的，不能当作原件。'],
    ],
    [
      { verdict: 'otherSite' },
      'calm',
      ['周报.xlsx：这是“荔园”的周报，不是本项目的，这里没有它的密钥，核对不了。拿到那个项目的电脑上核对。'],
    ],
    [{ verdict: 'keyless' }, 'calm', ['周报.xlsx：这台电脑上没有本项目的签名密钥，核对不了。拿到导出它的电脑上核对。']],
  ])('%j', (part, tone, sentences) => expect(checkText({ ...whole, ...part }, 'zh')).toEqual({ tone, sentences }));

  it('cuts names that fill a cell, and names a few sheets only', () => {
    const meta = { ...SAMPLE_META, siteName: '园'.repeat(30_000) };
    expect(checkText({ ...whole, verdict: 'otherSite', meta }, 'zh').sentences[0]).toContain(`“${'园'.repeat(40)}…”`);
    const ownSheets = Array.from({ length: 300 }, (_, i) => `表${i}`);
    expect(checkText({ ...whole, ownSheets }, 'en').sentences[2]).toContain('表0, 表1, 表2, 表3, 表4, …;');
  });
});

describe('checkRefusal', () => {
  it.each([
    ['job.cancelled', 'calm', '已停下，没有核对完。'],
    ['host.unreadable', 'late', '文件读不出来。'],
    ['workbook.foreign', 'late', '表.xlsx：不是本程序导出的周报文件，或者里面的清单那张表不见了。'],
    ['workbook.newer', 'late', '表.xlsx：是更新的程序做的。先更新程序，再核对。'],
    ['table.damaged', 'late', '表.xlsx：文件坏了，打不开。找一份完好的再核对。'],
    ['table.tooLarge', 'late', '表.xlsx：文件超过 64 MB，不像周报文件，没有打开。'],
    ['table.encrypted', 'late', '表.xlsx：文件有密码。去掉密码另存一份再核对。'],
    ['job.failed', 'late', '表.xlsx：没有核对完，可能是内存不够。关掉别的程序再试。'],
  ])('%s', (code, tone, said) => {
    const { tone: shown, sentences } = checkRefusal('表.xlsx', { code, params: { mb: 64 } }, 'zh');
    expect([shown, sentences.length, sentences[0]?.startsWith(said)]).toEqual([tone, 1, true]);
  });
});

describe('placeWords', () => {
  const place: AlteredPlace = { nth: 1, sheet: '值班记录', record: 'ZB-1', line: null, column: '内容', kind: 'changed', count: 0 };
  it.each<[Partial<AlteredPlace>, string, string]>([
    [{}, 'ZB-1', '改过'],
    [{ record: '制表人', line: 6 }, '制表人（第 6 行）', '改过'],
    [{ record: '', line: 9, column: '', kind: 'added' }, '第 9 行', '多出来的一行'],
    [{ column: '', kind: 'gone' }, 'ZB-1', '不见了'],
    [{ record: '', column: '', kind: 'rowsGone', count: 2 }, '', '少了 2 行'],
    [{ record: '', column: '', kind: 'sheetGone' }, '', '整张表不见了'],
    [{ record: '', column: '', kind: 'somewhere' }, '', '改过，看不出是哪一格'],
  ])('%j', (part, record, change) => {
    expect(placeWords({ ...place, ...part }, 'zh')).toEqual({ sheet: '值班记录', record, column: part.column ?? '内容', change });
  });
});
