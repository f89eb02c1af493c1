/** Texts of taking in head office's opinions. */
import { texts } from '@renderer/i18n/use-text';
import { text } from '@shared/base/text';

export const words = texts({
  reading: ['正在读 {file}', 'Reading {file}'],
  fresh: [
    '{file}：收到 {n} 条新意见，已放进今日台面，答复前一直在。',
    '{file}: {n} new {n?opinion|opinions}, on the board until answered.',
  ],
  none: ['{file}：没有新的意见。', '{file}: no new opinions.'],
  moved: ['{n} 条改了答复期限。', '{n} got another date to answer by.'],
  known: ['{n} 条以前收过。', '{n} {n?was|were} here already.'],
  others: ['另有 {n} 条是给别的站点或别的前台的，没有读入。', '{n} for other sites or desks {n?was|were} left out.'],
  open: ['看总部意见', 'Opinions'],
  stopped: ['已停下，什么都没有读入。', 'Stopped; nothing was taken in.'],
  unreadable: [
    '文件读不出来。看看 U 盘还在不在，文件是不是在别的程序里打开着，再选一次。',
    'The file cannot be read. See that the stick is there and no other program has the file open, and choose again.',
  ],
  refused: ['{file}：{why}。什么都没有读入。', '{file}: {why}. Nothing was taken in.'],
});

/** Why a file is not taken; without the full stop. */
export const opinionRefusals = {
  'opinions.foreign': text(
    '里面没有总部意见的表。表头要有：站点编号、站点、周次、事项、意见、答复期限',
    'there is no table of opinions in it. Its headings are 站点编号, 站点, 周次, 事项, 意见, 答复期限',
  ),
  'opinions.empty': text('意见一条也没有填', 'not one opinion is filled in'),
  'opinions.others': text(
    '{n} 条意见都是给别的站点或别的前台的，没有给这里的。跟总部核对文件，或核对站点编号和前台字母',
    'its {n} {n?opinion|opinions} {n?is|are} all for other sites or desks. Ask head office, and compare site number and desk letter',
  ),
  'opinions.row': text(
    '第 {row} 行的“{heading}”看不懂。改好这一格，或请总部重发',
    'row {row}, {heading}, cannot be read. Correct the cell, or ask head office to send it again',
  ),
  'table.damaged': text('文件坏了，打不开。请总部重发', 'the file is damaged. Ask head office to send it again'),
  'table.empty': text('文件是空的。请总部重发', 'the file is empty. Ask head office to send it again'),
  'table.kind': text('不是表格文件，要 .xlsx、.xls 或 .csv', 'this is no table: .xlsx, .xls or .csv is needed'),
  'table.noRows': text('里面没有总部意见的表', 'there is no table of opinions in it'),
  'table.encrypted': text('文件有密码。去掉密码另存一份再读', 'the file has a password. Save it without one'),
};
