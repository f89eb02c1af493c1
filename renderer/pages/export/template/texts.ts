/** Texts of head office's own template. */
import { texts } from '@renderer/i18n/use-text';
import { text } from '@shared/base/text';

export const words = texts({
  title: ['总部模板', 'Template of head office'],
  intro: [
    '总部有规定的表格（.xlsx）就放在这里：按表头认出哪一栏填什么，认错的在下面改。导出时按它填一份，格式不动。',
    'Where head office prescribes a workbook (.xlsx), put it here: its columns are known by their headings, correct what was taken wrongly. It is filled as it stands.',
  ],
  choose: ['选模板文件', 'Choose the file'],
  another: ['换模板文件', 'Another file'],
  remove: ['不用模板了', 'No template'],
  save: ['保存对应关系', 'Save'],
  saved: ['已保存，各周多了“填总部模板”。', 'Saved: each week now offers to fill it.'],
  removed: ['模板已去掉。', 'The template is gone.'],
  reading: ['正在读模板', 'Reading the template'],
  current: ['模板：{file}', 'Template: {file}'],
  sheet: ['工作表“{sheet}”，表头在第 {row} 行', 'Sheet {sheet}, headings in row {row}'],
  from: ['填哪本台账', 'Filled from'],
  leave: ['（不填）', '(left empty)'],
  column: ['{heading} 填', '{heading} takes'],
  cells: ['单独的格子', 'Single cells'],
  'cells.open': ['看对应关系', 'What goes where'],
  cell: ['{sheet} {place}（{label}）填', '{sheet} {place} ({label}) takes'],
  nothing: [
    '没有认出一张表，也没有认出一个格子。换一个文件，或者把表头改成台账里的叫法再试。',
    'No table and no cell was recognised. Take another file, or use our headings in it.',
  ],
  fill: ['填总部模板', 'Fill the template'],
  filling: ['正在填 {week} 的总部模板', 'Filling the template for {week}'],
  filled: ['{file} 填好存下了。', '{file} is filled and saved.'],
  notSaved: ['没有存下：{why}。', 'Not saved: {why}.'],
  refused: ['模板用不了：{why}。', 'The template cannot be used: {why}.'],
  cancelled: ['已停下，没有存文件。', 'Stopped; nothing was saved.'],
  unreadable: [
    '文件读不出来，看看是不是在别的程序里打开着，再选一次',
    'the file cannot be read; see that no other program has it open, and choose again',
  ],
  large: ['文件超过 {kb} KB，去掉里面的图片再试', 'the file is larger than {kb} KB: take out its pictures'],
});

/** Why a template cannot be read or filled; without the full stop. */
export const templateRefusals = {
  'template.sheet': text('里面没有工作表“{sheet}”了，换模板文件再对一遍', 'it has no sheet {sheet} any more; choose the file again'),
  'table.kind': text('不是 .xlsx 文件，在表格程序里另存为 .xlsx', 'it is no .xlsx file: save it as one'),
  'table.damaged': text('文件坏了，打不开', 'the file is damaged'),
  'table.empty': text('文件是空的', 'the file is empty'),
  'table.encrypted': text('文件有密码，去掉密码另存一份', 'it has a password: save it without one'),
  'table.bomb': text('文件解开后大得不正常', 'it unpacks to an absurd size'),
};
