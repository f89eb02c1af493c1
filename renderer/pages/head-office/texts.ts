/** Texts of 总部汇总. What is said of a file and of a figure is as in the workbook of the group. */
import { texts } from '@renderer/i18n/use-text';
import { text } from '@shared/base/text';

export const words = texts({
  title: ['总部汇总', 'Head office'],
  intro: [
    '把各站点报来的周报放在一起：每个文件怎么样、谁没报、各站点并排比、哪里离得远。只看不存，离开本页就没有了，要留下就存成工作簿。',
    'Puts the weekly files of all sites together: how each file is, who is missing, sites side by side, what is far off. Nothing is kept after leaving this page: save the workbook.',
  ],
  notYours: ['总部汇总由经理看。', 'This page is for managers.'],
  pickFiles: ['选文件', 'Choose files'],
  pickFolder: ['选文件夹', 'Choose a folder'],
  dropHint: ['一次可以选很多个，也可以把文件拖到这里。再选就加进来。', 'Choose many at once, or drop files here. More are added.'],
  clear: ['全部清掉', 'Clear all'],
  save: ['存成汇总工作簿', 'Save the workbook'],
  savePage: ['存成网页', 'Save as a page'],
  split: ['按站点分意见', 'Opinions by site'],
  splitting: ['正在按站点分意见', 'Dividing the opinions'],
  splitDone: [
    '{file} 已存好：{sites} 个站点，{n} 条意见，各发各的。',
    '{file} is saved: {n} {n?opinion|opinions} for {sites} {sites?site|sites}, one file each.',
  ],
  splitBrowser: [
    '{file} 已交给浏览器下载：{sites} 个站点，{n} 条意见，各发各的。',
    '{file} went to the downloads: {n} {n?opinion|opinions} for {sites} {sites?site|sites}, one file each.',
  ],
  unreadable: [
    '文件读不出来，看看是不是在别的程序里打开着，再选一次。',
    'The file cannot be read. See that no other program has it open, and choose again.',
  ],
  corrected: ['更正', 'Corrections'],
  correctedNote: ['报送之后改过的；其他各表用的是现值', 'changed after it was handed over; all other tables have the new values'],
  correctedFigures: ['更正后的指标', 'Corrected figures'],
  correctedRecords: ['更正过的记录', 'Corrected records'],
  noneCorrected: ['改过的记录没有改变这几周的指标。', 'The corrected records change no figure of these weeks.'],
  isCorrected: ['已更正', 'Corrected'],
  notRecounted: ['指标未重算', 'figures not counted again'],
  figure: ['指标', 'Figure'],
  told: ['原值', 'Told'],
  now: ['现值', 'Now'],
  toldIn: ['见于周报', 'Told in'],
  record: ['记录', 'Record'],
  column: ['栏目', 'Column'],
  reason: ['原因', 'Reason'],
  answers: ['总部意见的答复', 'Answers to opinions'],
  answersNote: ['待答复 {waiting} 条，共 {n} 条', '{waiting} to answer, {n} in all'],
  noAnswers: [
    '周报里还没有总部意见。在汇总工作簿的“意见”表里填好，用上面的“按站点分意见”分开发给站点。',
    'No opinions in the weekly files yet. Write them into the sheet 意见 of the workbook and divide them by site.',
  ],
  aboutWeek: ['说的周次', 'About week'],
  opinion: ['意见', 'Opinion'],
  replyBy: ['答复期限', 'Answer by'],
  answer: ['答复', 'Answer'],
  empty: ['还没有周报', 'No files yet'],
  reading: ['正在读周报', 'Reading files'],
  writing: ['正在写汇总', 'Writing the report'],
  stopped: ['已停下，这次选的没有加进来。', 'Stopped; what was chosen was not added.'],
  notWritten: ['已停下，没有存。', 'Stopped; nothing was saved.'],
  none: ['选的文件夹里没有文件。', 'There are no files in the folder.'],
  many: [
    '一次最多汇总 {most} 个文件，这样就有 {n} 个了，没有读。分几次做，或用总部的汇总命令。',
    'At most {most} files; these would make {n}, nothing was read. Do it in parts, or use the command line of head office.',
  ],
  failed: ['没有做完：{why}。', 'It was not finished: {why}.'],
  saved: ['{file} 已存好，存好后读回核对过。', '{file} is saved and was read back.'],
  savedPage: ['{file} 已存好，带图，不联网也能打开。', '{file} is saved with its charts and opens offline.'],
  savedBrowser: ['{file} 已交给浏览器下载。', '{file} went to the downloads.'],
  notSaved: ['没有存好：{why}。', 'It was not saved: {why}.'],
  read: ['读了 {n} 个文件。', '{n} {n?file was|files were} read.'],
  known: ['其中 {n} 个已经在下面，没有再读。', '{n} of them {n?is|are} below already.'],
  week: ['周次', 'Week'],
  allWeeks: ['全部 {n} 周', 'All weeks ({n})'],
  files: ['文件', 'Files'],
  filesNote: ['共 {n} 个，有问题的在前', '{n}, odd ones first'],
  showPlain: ['也列出完整的 {n} 个', 'List the {n} whole {n?one|ones} too'],
  allPlain: ['{n} 个文件都完整。', 'Nothing is wrong: {n} whole {n?file|files}.'],
  file: ['文件', 'File'],
  result: ['结果', 'Result'],
  site: ['站点', 'Site'],
  created: ['导出时间', 'Written'],
  detail: ['说明', 'What is wrong'],
  missing: ['没有报的', 'Not handed over'],
  missingNote: ['从第一次报送起到最近一周', 'from its first week to the last'],
  noneMissing: ['从第一次报送起，没有缺的。', 'None is missing since the first week.'],
  handed: ['已报', 'Handed'],
  weeksOf: ['{n} 周', '{n} {n?week|weeks}'],
  missingWeeks: ['缺的周次', 'Missing weeks'],
  outliers: ['离得远的', 'Far off'],
  outliersNote: ['离各站点中位数超过三倍绝对中位差', 'beyond three median absolute deviations'],
  noOutliers: ['没有离得远的。', 'Nothing is far off.'],
  fewDesks: ['站点不到 5 个，比不出离得远的。', 'With fewer than 5 sites nothing can be called far off.'],
  outlier: [
    '「{name}」{value}{unit}，{side}：各站点中位数 {median}，通常 {low} 至 {high}',
    '{name} {value}{unit}, {side}: median of all {median}, usually {low} to {high}',
  ],
  above: ['偏高', 'high'],
  below: ['偏低', 'low'],
  sites: ['各站点并排', 'Sites side by side'],
  sitesNote: ['“—”是没有数', '“—” = no number'],
  more: ['另有 {n} 行，存成工作簿看。', '{n} more {n?is|are} in the workbook.'],
});

/** Why opinions were not divided; without the full stop. */
export const splitRefusals = {
  'opinions.foreign': text(
    '里面没有总部意见的表。表头要有：站点编号、站点、周次、事项、意见、答复期限',
    'there is no table of opinions in it. Its headings are 站点编号, 站点, 周次, 事项, 意见, 答复期限',
  ),
  'opinions.empty': text('意见一条也没有填', 'not one opinion is filled in'),
  'opinions.row': text(
    '第 {row} 行的“{heading}”看不懂，改好再选一次',
    'row {row}, {heading}, cannot be read. Correct the cell and choose it again',
  ),
};

/** What became of a file; in Chinese as the workbook says it. */
export const fateWords = {
  duplicate: text('重复', 'Double'),
  older: text('旧版重报', 'Sent again later'),
  stream: text('同步记录', 'Of the journals'),
  handed: text('以报送的为准', 'The file that was handed in counts'),
  intact: text('完整', 'Whole'),
  resaved: text('已重新保存', 'Saved again'),
  altered: text('已改动', 'Altered'),
  key: text('密钥不符', 'Another key'),
  newer: text('版本太新', 'Newer program'),
  damaged: text('损坏', 'Damaged'),
  foreign: text('不是周报', 'No weekly file'),
  corrections: text('，含更正', ', with corrections'),
};

/** What stands beside the names of figures and columns. */
export const figureWords = {
  month: text('统计月', 'Statistics month'),
  none: text('未填', 'Not filled in'),
  state: text('状态', 'State'),
  corrected: text('（已更正）', ' (corrected)'),
  voided: text('作废：', 'Void: '),
};

/** Headings of the workbook's sheet of figures that are no names. */
export const headingWords: Readonly<Record<string, string>> = {
  指标: 'Figure',
  单位: 'Unit',
  全部站点: 'All sites',
  站点编号: 'Site id',
  站点: 'Site',
  前台: 'Desk',
  已报周数: 'Weeks',
};
