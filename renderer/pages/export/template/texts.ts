/** Texts of head office's own template. */
import { texts } from '@renderer/i18n/use-text';
import { text } from '@shared/base/text';

export const words = texts({
  title: ['总部模板', 'Template of head office'],
  intro: [
    '总部有规定的表格（.xlsx）就放在这里：按表头认出哪一栏填什么，认错的在下面改，没认出的格子在下面加。导出一周时接着按它填一份，格式不动。',
    'Where head office prescribes a workbook (.xlsx), put it here: its columns are known by their headings; correct what was taken wrongly and add single cells below. It is filled with every export, and looks as it did.',
  ],
  choose: ['选模板文件', 'Choose the file'],
  another: ['换模板文件', 'Another file'],
  remove: ['不用模板了', 'No template'],
  save: ['保存对应关系', 'Save'],
  saved: [
    '已保存。导出一周时会接着填一份；也可以在那一周按“填总部模板”。',
    'Saved. With each export it is filled as well; a week also offers to fill it by itself.',
  ],
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
  cellBare: ['{sheet} {place} 填', '{sheet} {place} takes'],
  nothing: [
    '没有认出一张表，也没有认出一个格子。把表头改成台账里的叫法再选一次，或者在下面一个一个加格子。',
    'No table and no cell was recognised. Use our headings in it and choose it again, or add cells below.',
  ],
  noCells: [
    '还没有。表头对不上的单个格子（项目名称、填报人、日期、合计……）在这里加。',
    'None yet: add cells that no heading names, such as site, person, day, totals.',
  ],
  fixed: ['固定文字', 'A fixed text'],
  fixedOf: ['{label} 的固定文字', 'Fixed text of {label}'],
  'group.cover': ['站点和这一周', 'Site and week'],
  'group.count': ['台账件数', 'Counts of registers'],
  'group.figure': ['指标', 'Figures'],
  addSheet: ['工作表', 'Sheet'],
  addPlace: ['格子，如 B3', 'Cell, such as B3'],
  add: ['加这个格子', 'Add the cell'],
  noPlace: [
    '“{typed}”不是格子的位置，写成 B3 这样：先列的字母，再行的数字。',
    '“{typed}” is no cell: write the letter of the column and the number of the row, such as B3.',
  ],
  twice: ['{place} 已经在上面了。', '{place} stands above already.'],
  drop: ['去掉', 'Remove'],
  dropOf: ['去掉 {label}', 'Remove {label}'],
  fill: ['填总部模板', 'Fill the template'],
  filling: ['正在填 {week} 的总部模板', 'Filling the template for {week}'],
  filled: ['{file} 填好存下了。', '{file} is filled and saved.'],
  notSaved: ['没有存下：{why}。', 'Not saved: {why}.'],
  refused: ['模板用不了：{why}。', 'The template cannot be used: {why}.'],
  cancelled: [
    '总部模板没有存。要的话在那一周按“填总部模板”。',
    'The template was not saved. To have it, press Fill the template in the row of the week.',
  ],
  unreadable: [
    '文件读不出来，看看是不是在别的程序里打开着，再选一次',
    'the file cannot be read; see that no other program has it open, and choose again',
  ],
  large: [
    '文件有 {mb} MB，最多 {most} MB；里面的大图在表格程序里压缩一下，存好再选',
    'the file has {mb} MB, {most} MB is the most: compress its large pictures and choose it again',
  ],
});

/** Why a template cannot be read or filled; without the full stop. */
export const templateRefusals = {
  'template.gone': text(
    '模板文件“{file}”不在这台电脑上了，重新选一次',
    'its file {file} is not on this computer any more; choose it again',
  ),
  'template.sheet': text('里面没有工作表“{sheet}”了，换模板文件再对一遍', 'it has no sheet {sheet} any more; choose the file again'),
  'table.kind': text('不是 .xlsx 文件，在表格程序里另存为 .xlsx', 'it is no .xlsx file: save it as one'),
  'table.damaged': text('文件坏了，打不开', 'the file is damaged'),
  'table.empty': text('文件是空的', 'the file is empty'),
  'table.encrypted': text('文件有密码，去掉密码另存一份', 'it has a password: save it without one'),
  'table.bomb': text('文件解开后大得不正常', 'it unpacks to an absurd size'),
};
