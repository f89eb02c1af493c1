/** What the command line says. */
import { type Language, type Text, text } from '@shared/base/text';
import { STREAM_HELP } from './stream/words';

export const HELP = text(
  `用法：
  headoffice merge 文件夹 --database group.duckdb [--out 总部汇总.xlsx]   合并文件夹里的周报（子文件夹也算）
  headoffice watch 文件夹 --database group.duckdb [--out 总部汇总.xlsx]   一直看着文件夹，来了文件就合并；Ctrl+C 停止
  headoffice opinions 总部汇总.xlsx --out 文件夹   把填在“意见”表里的总部意见按站点分成文件，各发各的
  headoffice generate --out 文件夹 [--sites 3] [--weeks 4] [--odd 1] [--seed 1]   生成练习用的周报
  headoffice prove [--sites 3] [--weeks 4] [--odd 1] [--kills 3] [--out 文件夹]   生成周报，一遍不中断、一遍中途强行结束再接着合并，逐行比较两个数据库
${STREAM_HELP.zh}
--page 总部汇总.html 另存一份带图的网页，不联网也能看。数据库也可以是 postgres://用户@主机/库。--from 2026-W40 --to 2026-W47 限定汇总表的周次，--workers N 是同时读的文件数，--together N 是一次写进数据库的文件数，--every N 是看文件夹的间隔秒数，--lang zh|en。
中断后再运行一次就接着做。改动、损坏、不是周报的文件只登记，不读进数据库。`,
  `Usage:
  headoffice merge DIR --database group.duckdb [--out group.xlsx]   merges the weekly files of a folder and of the folders in it
  headoffice watch DIR --database group.duckdb [--out group.xlsx]   keeps watching the folder and merges what comes; Ctrl+C ends it
  headoffice opinions group.xlsx --out DIR   makes one file a site of the opinions written into the sheet 意见
  headoffice generate --out DIR [--sites 3] [--weeks 4] [--odd 1] [--seed 1]   makes weekly files to practise with
  headoffice prove [--sites 3] [--weeks 4] [--odd 1] [--kills 3] [--out DIR]   makes weekly files, merges them once straight and once killed and resumed, and compares both databases row by row
${STREAM_HELP.en}
--page group.html also writes a page with charts that opens offline. The database may be postgres://USER@HOST/NAME. --from 2026-W40 --to 2026-W47 are the weeks of the workbook, --workers N files are read at once, --together N are written at once, --every N seconds lie between two looks into a watched folder, --lang zh|en.
After an interruption run it again: it goes on where it was. Altered, damaged and foreign files are noted and never read into the database.`,
);

/** What went wrong with the whole command, by code. */
const FAILURES: Readonly<Record<string, Text>> = {
  folder: text('找不到这个文件夹：{what}', 'There is no such folder: {what}'),
  file: text('找不到这个文件：{what}', 'There is no such file: {what}'),
  'opinions.foreign': text(
    '{what} 里没有总部意见的表。表头要有：站点编号、站点、周次、事项、意见、答复期限',
    'There is no table of opinions in {what}. Its headings are 站点编号, 站点, 周次, 事项, 意见, 答复期限',
  ),
  'opinions.empty': text('{what} 的意见一条也没有填', 'Not one opinion is filled in in {what}'),
  'opinions.row': text(
    '这一行、这一格看不懂：{what}。改好再来，什么都没有写',
    'This row and cell cannot be read: {what}. Correct it; nothing was written',
  ),
  'table.encrypted': text('{what} 有密码。去掉密码另存一份再来', '{what} has a password. Save it without one'),
  'table.damaged': text('{what} 坏了，打不开', '{what} is damaged'),
  site: text('还没有收到过这个项目的记录：{what}', 'Nothing of this site was received: {what}'),
  database: text('没有说是哪个数据库：写在环境变量 {what} 里', 'No database was named: put its address into {what} of the environment'),
  locked: text('另一个程序正在用这个数据库，等它做完再来', 'Another program is using this database: wait until it is done'),
  schema: text(
    '这个数据库是另一个版本的程序建的：换一个数据库文件名重新合并，原来的周报都还在文件夹里',
    'The database was made by another version of the program: merge into a new one, all files are still in the folder',
  ),
  engine: text(
    '这台电脑上没有装好数据库引擎：运行 npm install --no-save @duckdb/node-bindings-{what}',
    'The database engine is not installed on this computer: run npm install --no-save @duckdb/node-bindings-{what}',
  ),
  readBack: text('汇总表写好后核对不上，没有保存：{what}', 'The workbook did not read back as it was meant and was not kept: {what}'),
  other: text('没有做完：{what}', 'It was not finished: {what}'),
};

export function failureText(code: string, what: string, lang: Language): string {
  return (FAILURES[code] ?? FAILURES['other'] ?? HELP)[lang].replace('{what}', what);
}

export function usageText(what: string, lang: Language): string {
  return `${text(`看不懂：${what}`, `Not understood: ${what}`)[lang]}\n\n${HELP[lang]}`;
}

/** How many files of each outcome: 完整 36、重复 2 … */
export function countsText(counts: ReadonlyMap<string, number>, known: number, lang: Language): string {
  const told = Array.from(counts, ([what, n]) => `${what} ${n}`).join('、');
  const before = text(`以前读过 ${known}`, `read before: ${known}`)[lang];
  return [told, known > 0 ? before : ''].filter((part) => part !== '').join(lang === 'zh' ? '；' : '; ');
}

export function savedText(file: string, lang: Language): string {
  return text(`已保存 ${file}`, `Saved ${file}`)[lang];
}

export function watchingText(folder: string, lang: Language): string {
  return text(`正在看着 ${folder}，Ctrl+C 停止`, `Watching ${folder}; Ctrl+C ends it`)[lang];
}

export function progressText(done: number, perSecond: number, lang: Language): string {
  return text(`${done} 个文件，每秒 ${perSecond.toFixed(1)} 个`, `${done} files, ${perSecond.toFixed(1)} a second`)[lang];
}
