/** What each page that is no register is for, by its path; `renderer/app/help-pages.test.ts` asks that none is left out. */
import { type Text, text } from '@shared/base/text';

export interface PageLine {
  readonly title: Text;
  readonly says: Text;
  /** Marks of the rules behind it. */
  readonly rules: readonly string[];
}

const line = (title: Text, zh: string, en: string, rules: readonly string[] = []): PageLine => ({ title, says: text(zh, en), rules });

export const PAGE_LINES: Readonly<Record<string, PageLine>> = {
  '/today': line(
    text('今日', 'Today'),
    '三栏：现在要办的（紧急、逾期）、今天要办的、上一班留下的。从左往右、从上往下办，每一行都能当场办。上面一条是本月回访还差多少。',
    'Three columns: now, today, handed over. Work from the top; every line can be done in place. The strip above says what the month’s callbacks still lack.',
    ['IN-2', 'BY-2', 'SH-1'],
  ),
  '/callbacks': line(
    text('回访', 'Callbacks'),
    '左边是现在可以打的，右边是打给谁、说什么、怎么记。数字 1 到 5 选满意度，G 一次填好其余的；打不通按旁边的字母。没签名的在“待签名”里，可以在屏幕上签。',
    'On the left who can be called now, on the right whom, what to say and the answers. 1 to 5 for the satisfaction, G for the rest. What waits for a signature has a queue of its own.',
    ['CB-4', 'CB-5', 'CB-9', 'CB-11', 'CB-12'],
  ),
  '/handover': line(
    text('交接班', 'Handover'),
    '没办完的事、钥匙、包裹、访客自己列好。交的人写补充，按 PIN 签；接的人看过再签，或写原因拒接。签完就封存。',
    'What is open, keys, parcels and visitors are listed already. Who leaves adds remarks and signs with the PIN; who comes reads and signs, or refuses with a reason.',
    ['SH-1', 'SH-2', 'BY-1', 'BY-9'],
  ),
  '/drafts': line(
    text('草稿', 'Drafts'),
    '没写完的都在这里，打开接着写；不要的删掉。',
    'What was not finished; open it to go on, or drop it.',
    ['IN-1'],
  ),
  '/supervisor': line(
    text('主管台', 'Supervisor'),
    '要签的、没处理的意见、有危险的指标、下周的回访计划、没回来的表、没报送的周，一处办。',
    'What waits for a signature or an answer, figures in danger, next week’s calls, paper that is not back, weeks not handed over.',
    ['SH-3', 'CB-11', 'CB-14', 'BY-2', 'BY-3'],
  ),
  '/statistics': line(
    text('统计', 'Statistics'),
    '选一段时间看各项数，旁边是上一段和去年同期；点数字看是哪些记录，名字后面的说明写着怎么算。能打印报告。',
    'Figures of a span beside the span before and a year before; a number opens its records, its definition stands beside it. Reports print.',
    ['ST-1', 'ST-2', 'ST-3', 'CB-13'],
  ),
  '/export': line(
    text('周报导出', 'Weekly report'),
    '选一周，导出给总部的工作簿；报送会把它存到文件夹或 U 盘并记一笔，打印回执。总部的意见也在这里读入。',
    'Choose a week and save the workbook for head office; handing it over is recorded, with a receipt. Opinions are read in here.',
    ['EX-1', 'EX-3', 'EX-4', 'EX-5', 'EX-6'],
  ),
  '/head-office': line(
    text('总部汇总', 'Head office'),
    '把各站的周报放在一起核对、比较，存成一本总部工作簿；这里不留数据。',
    'The sites’ weekly files judged and compared, saved as one workbook; nothing of them is kept here.',
    ['EX-3', 'EX-6'],
  ),
  '/import': line(
    text('从文件导入', 'Import'),
    '把原来的 Excel 台账拖进来，认一下列，先看会怎样，再导入；有一行不对就一行都不导。',
    'Drop an old Excel book, match its columns, see what will happen, then import: all rows or none.',
    ['BY-16'],
  ),
  '/unit': line(
    text('一户一档', 'One unit'),
    '一户从头到尾的事：住的人、电话、嘱咐、没办完的、以前的。房号到处可以点进来。',
    'Everything that ever happened with a unit: people, phones, instructions, what is open, what was.',
    ['RG-8', 'BY-10', 'PRI-1'],
  ),
  '/billed': line(
    text('并入管理费清单', 'Billed with the fee'),
    '一个月里并入管理费的有偿维修，打印给财务。',
    'Paid work of a month that is billed with the fee, printed for accounting.',
    ['IN-7'],
  ),
  '/person-data': line(
    text('个人信息查阅、复制、删除', 'A person’s data'),
    '住户要看、要复制或要删除自己的信息，在这里登记要求、找出记录、交出或删除；全部有记录。',
    'A resident asks to see, copy or delete what is held: enter the request, find the records, hand out or delete; all of it is journaled.',
    ['PRI-1', 'RET-1', 'AUD-1'],
  ),
  '/settings': line(
    text('设置', 'Settings'),
    '站点、班次、人员和 PIN、房号、回访制度、承诺时限、表格样子、个人信息保护、个人偏好。每个数旁边写着依据。',
    'Site, shifts, people and PINs, units, policies, promises, forms, privacy and your own preferences, each figure with its source.',
    ['CB-1', 'IN-15', 'BY-17', 'SEC-1', 'L10N-1'],
  ),
  '/safety': line(
    text('数据安全', 'Data safety'),
    '备份存在哪里、多久了、恢复试过没有。选好第二个备份文件夹（U 盘或另一块盘），红了先看这里。',
    'Where the backups are, how old, and whether a restore was tried. Choose a second folder; when it is red, look here first.',
    ['BY-12', 'OFF-1'],
  ),
  '/power-cut': line(
    text('停电备用', 'Power cut'),
    '趁有电打印带号的空白表和现在谁拿着什么；来电后照实际时间补录。',
    'Print numbered blank sheets and who holds what while there is power; type them in afterwards with the real times.',
    ['BY-7', 'BY-13'],
  ),
  '/desks': line(
    text('多台前台', 'Several desks'),
    '一个项目有几台前台时用：主管在这里导出一个文件放 U 盘或共享文件夹，另一台在这里导入，两台的记录就一样了。没交换时两台改了同一处的，列在下面，看过或改用另一台的。只有一台就用不到。',
    'For a site with several desks: a supervisor writes a file to a stick or shared folder here, the other desk reads it, and both have the same records. What both changed while apart is listed below, to be looked at or set to the other value.',
    ['BY-14', 'NUM-1'],
  ),
  '/archive': line(
    text('存档', 'Archive'),
    '按台账和年份存成文件，到了时间才能从程序里移走；存档文件随时打开看。',
    'Records by register and year as a file; only after their time do they leave the program. Archives can be opened and read at any time.',
    ['RET-1'],
  ),
  '/restore': line(
    text('恢复', 'Restore'),
    '从快照恢复整个站点，或只恢复几条记录；先看差在哪里再动。',
    'Restore the whole site from a snapshot, or some records; the differences are shown first.',
    ['BY-12', 'AUD-1'],
  ),
  '/journal': line(
    text('核对记录', 'Check the records'),
    '把记录和流水从头到尾对一遍，少了、改了的指出来。',
    'Compares the records with the journal from the beginning; what is taken out or altered is named.',
    ['AUD-1'],
  ),
  '/help': line(
    text('帮助', 'Help'),
    '按 F1，打开眼前这一页的说明；上面的框里写字能找，拼音首字母也行。Ctrl+P 打印。',
    'F1 opens the help of the page shown; the box above finds, by pinyin initials too. Ctrl+P prints.',
  ),
};

/** The help about a place of the program, from its path: a register's, a page's, or the first page. */
export function helpOf(path: string): string {
  const register = /^\/r\/([a-z]+)/.exec(path)?.[1];
  if (register) return `/help/r/${register}`;
  const page = Object.keys(PAGE_LINES).find((known) => path === known || path.startsWith(`${known}/`));
  return page && page !== '/help' ? `/help/page${page}` : '/help';
}
