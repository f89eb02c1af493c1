/** What is wrong with a file or a cell, in words. */
import { sayRefusal } from '@renderer/i18n/refusals';
import type { Refusal } from '@shared/base/result';
import { type Language, type Text, text } from '@shared/base/text';
import type { AnyDefinition } from '@shared/registers/contract/definition';

const SAID: Readonly<Record<string, Text>> = {
  'table.empty': text('文件是空的', 'The file is empty'),
  'table.tooLarge': text('文件超过 {mb} MB，分开再导入', 'The file is larger than {mb} MB, split it'),
  'table.encrypted': text('文件有密码。去掉密码另存一份再导入', 'The file has a password. Save it without one'),
  'table.bomb': text('文件解开后大得不正常，没有打开', 'The file unpacks to an absurd size and was not opened'),
  'table.damaged': text('文件坏了，打不开。在表格软件里另存一份再试', 'The file is damaged. Save it anew in a spreadsheet program'),
  'table.kind': text('不是能导入的文件', 'Not a file that can be imported'),
  'table.encoding': text('文字编码认不出来。另存为 .xlsx 再导入', 'Unknown text encoding. Save it as .xlsx'),
  'table.tooManyRows': text('超过 {max} 行，分开再导入', 'More than {max} {max?row|rows}, split it'),
  'table.tooManyCells': text('超过 {max} 格，分开再导入', 'More than {max} cells, split it'),
  'table.noRows': text('没有找到标题行', 'No headings were found'),
  'job.failed': text(
    '没有读完，可能内存不够。关掉别的程序再试',
    'It broke off, perhaps for lack of memory. Close other programs and try again',
  ),
  'cell.precision': text(
    '“{text}”末几位已被表格软件改成 0，把这一列设为文本重新填',
    '“{text}” has lost its last digits; make the column text and type it again',
  ),
  'cell.scientific': text(
    '“{text}”是被改坏的号码，把这一列设为文本重新填',
    '“{text}” is a spoilt number; make the column text and type it again',
  ),
  'cell.integer': text('“{text}”不是整数', '“{text}” is no whole number'),
  'cell.number': text('“{text}”不是数字', '“{text}” is no number'),
  'cell.money': text('“{text}”不是金额', '“{text}” is no sum of money'),
  'cell.yesno': text('“{text}”要写是或否', '“{text}” is neither yes nor no'),
  'cell.date': text('“{text}”不是日期，写成 2026-11-21', '“{text}” is no date, write 2026-11-21'),
  'cell.instant': text('“{text}”不是时间，写成 2026-11-21 14:05', '“{text}” is no time, write 2026-11-21 14:05'),
  'cell.choice': text('“{text}”不在可选的里面：{options}', '“{text}” is none of: {options}'),
  'cell.line': text('“{text}”这一行拆不开', '“{text}” cannot be taken apart'),
  'cell.rest': text('多出来的“{text}”不知道是什么', '“{text}” is left over'),
  'rounds.no-callback': text('没有编号是“{no}”的回访，先导入回访', 'There is no callback {no}; import the callbacks first'),
  'rounds.number': text('第几次要写 1 或更大的整数', 'The round must be a whole number from 1 on'),
  'rounds.beyond': text('“{no}”只到第 {last} 次，先导入回访', '{no} has {last} {last?round|rounds} only; import the callbacks first'),
  'import.voided': text('是作废的，不导入', 'It is void and is not imported'),
  'import.unit': text('客户档案里没有房号“{text}”', 'No unit “{text}” is known'),
  'import.name': text('名单里没有“{text}”', 'Nobody is called “{text}” here'),
  'field.needed': text('必填，这里是空的', 'Needed, but empty here'),
  'field.invalid': text('内容不对', 'Does not fit'),
};

/** The sentence of a refusal about a file of this register; the register's own words go first. */
export function sayProblem(refusal: Refusal, definition: AnyDefinition, language: Language): string {
  const { params } = refusal;
  if (refusal.code === 'import.row') {
    const inner = sayProblem({ ...refusal, code: String(params?.['code'] ?? '') }, definition, language);
    return language === 'zh'
      ? `第 ${params?.['row']} 行：${inner}。什么都没有导入`
      : `Row ${params?.['row']}: ${inner}. Nothing was imported`;
  }
  return sayRefusal(refusal, language, { ...SAID, ...definition.refusals });
}
