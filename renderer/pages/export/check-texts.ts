/** Texts of the check of a weekly file that came back. */
import { texts } from '@renderer/i18n/use-text';
import { text } from '@shared/base/text';

export const words = texts({
  checking: ['正在核对 {file}', 'Checking {file}'],
  stopped: ['已停下，没有核对完。', 'Stopped before the end.'],
  refused: ['{file}：{why}。', '{file}: {why}.'],
  unreadable: [
    '文件读不出来。看看 U 盘还在不在，文件是不是在别的程序里打开着，再选一次。',
    'The file cannot be read. See that the stick is there and no other program has the file open, and choose again.',
  ],
  intact: ['{file}：内容和写出时一样。', '{file} says what was written.'],
  resaved: ['{file}：已重新保存，内容没有改动。', '{file} was saved again; nothing in it was altered.'],
  altered: [
    '{file}：写出以后改动过，{n} 处不一样，列在下面。',
    '{file} was altered after it was written: {n} {n?place|places} {n?differs|differ}, listed below.',
  ],
  alteredDo: ['以程序里的记录为准；要一份没有改动的，重新导出。', 'The records in the program count; for an unaltered file export again.'],
  unsigned: [
    '{file}：签名对不上。里面的清单被改过，或者不是这个前台导出的，不能当作原件。',
    '{file}: the signature does not fit. Its check sheet was altered, or another desk wrote it: do not take it for the original.',
  ],
  otherKey: [
    '{file}：不是用这个前台的密钥签的。别的前台导出的，或者是重新建站以前导出的，拿到那台电脑上核对；都不是，就可能是仿造的。',
    '{file} was signed with another key: by another desk, or before this site was set up anew; check it there. Else it may be forged.',
  ],
  otherSite: [
    '{file}：这是“{site}”的周报，不是本项目的，这里没有它的密钥，核对不了。拿到那个项目的电脑上核对。',
    '{file} is a report of “{site}”, another site whose key is not here: check it on that site’s computer.',
  ],
  keyless: [
    '{file}：这台电脑上没有本项目的签名密钥，核对不了。拿到导出它的电脑上核对。',
    '{file}: the key of this site is not on this computer. Check it on the one that wrote it.',
  ],
  about: ['{week} 的周报，{by} {time} 导出。', 'Report of {week}, written by {by} {time}.'],
  code: ['确认码 {code}。', 'Confirmation code {code}.'],
  ownSheets: [
    '另外加了工作表“{list}”，不是程序写的，没有核对。',
    'Somebody added the sheets {list}; they were not written here and not checked.',
  ],
  places: ['和写出时不一样的地方', 'What differs from what was written'],
  sheet: ['工作表', 'Sheet'],
  record: ['记录', 'Record'],
  column: ['栏', 'Column'],
  change: ['改动', 'Change'],
  line: ['第 {n} 行', 'line {n}'],
  lineOf: ['{record}（第 {n} 行）', '{record} (line {n})'],
  changed: ['改过', 'Altered'],
  somewhere: ['改过，看不出是哪一格', 'Altered, which cell cannot be told'],
  added: ['多出来的一行', 'A row too many'],
  gone: ['不见了', 'Gone'],
  rowsGone: ['少了 {n} 行', '{n} {n?row|rows} {n?is|are} gone'],
  sheetGone: ['整张表不见了', 'The whole sheet is gone'],
  more: ['还有 {n} 处没有列出', '{n} more {n?is|are} not listed'],
});

/** Why a file cannot be checked, where this page has better words than elsewhere; without the full stop. */
export const checkRefusals = {
  'workbook.foreign': text(
    '不是本程序导出的周报文件，或者里面的清单那张表不见了',
    'this is no weekly file of this program, or its check sheet 清单 is gone',
  ),
  'workbook.newer': text('是更新的程序做的。先更新程序，再核对', 'a newer program made it. Update the program first'),
  'table.kind': text('不是 .xlsx 文件。周报文件的名字以 .xlsx 结尾', 'this is no .xlsx file, which weekly files are'),
  'table.damaged': text('文件坏了，打不开。找一份完好的再核对', 'the file is damaged and cannot be opened. Find a whole copy'),
  'table.empty': text('文件是空的。找一份完好的再核对', 'the file is empty. Find a whole copy'),
  'table.tooLarge': text('文件超过 {mb} MB，不像周报文件，没有打开', 'the file is larger than {mb} MB and was not opened'),
  'table.encrypted': text('文件有密码。去掉密码另存一份再核对', 'the file has a password. Save it without one'),
  'table.bomb': text('文件解开后大得不正常，没有打开', 'the file unpacks to an absurd size and was not opened'),
  'job.failed': text(
    '没有核对完，可能是内存不够。关掉别的程序再试',
    'it did not finish, perhaps for lack of memory. Close other programs and try again',
  ),
};
