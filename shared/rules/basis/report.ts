/** Statistics, export, and what holds everywhere, in plain words. */
import { type Rule, rule } from './rule';

export const reportRules: Readonly<Record<string, Rule>> = {
  'ST-1': rule(
    '投诉每月 27 日统计（可改），按八类：件数、有效、有效率、及时率；按登记时间，不受理算无效，合并的算一件。',
    'Complaints are counted monthly on the 27th, by the eight kinds.',
    ['D 4.1.3.2', 'H'],
    ['requests'],
  ),
  'ST-2': rule(
    '每天每周有汇报表，每月有客户回访记录和回访总结。',
    'Daily and weekly reports, the month’s callbacks and their summary.',
    ['B 篇2 6', 'B 2.4'],
    ['callbacks'],
  ),
  'ST-3': rule(
    '看趋势：类别、楼栋、响应时间、重复投诉、解决率、满意度，写根本原因和预防措施。',
    'Trends, response times, repeats and satisfaction, with root causes and preventive measures.',
    ['C 三', 'E 7'],
    ['requests', 'surveys'],
  ),
  'EX-1': rule(
    '每周一本工作簿给总部：封面、指标、每本台账一张表、还没办完的。',
    'One workbook a week for head office.',
    ['B 篇2 6', 'H'],
    ['weekreports'],
  ),
  'EX-2': rule(
    '工作簿在 Excel、WPS、LibreOffice 里打开不报错，日期数字是真的，电话不变成 1.38E+10。',
    'The workbook opens without a warning, with real dates and numbers.',
    ['H'],
  ),
  'EX-3': rule('工作簿有签名，改过的和只是重新保存的分得开。', 'The workbook is signed: altered and merely saved again are told apart.', [
    'H',
  ]),
  'EX-4': rule(
    '报送要登记：哪周、什么文件、交给谁、什么时候；再导出的写清改了什么。',
    'Handing over is recorded; a week exported again says what changed.',
    ['H'],
    ['weekreports'],
  ),
  'EX-5': rule('导出时个人信息按站点的选择遮住或去掉。', 'Personal data in the export are masked or left out, as the site chose.', [
    'L 第六条',
    'H',
  ]),
  'EX-6': rule(
    '总部把各站的工作簿合成一本，整改意见发回来，没答复的留在看板上。',
    'Head office merges the sites; its opinions stand on the board until answered.',
    ['H'],
    ['headopinions'],
  ),
  'EX-7': rule('总部有自己的模板，把列对上就能填。', 'Head office’s own template is filled by mapping its columns.', ['H']),
  'NUM-1': rule(
    '编号是前缀、日期、序号；作废的号不再用，改类型不改号。',
    'Numbers are prefix, day, sequence; a voided one is not given again.',
    ['H'],
  ),
  'AUD-1': rule(
    '每次改动都记流水，一环扣一环，少了改了查得出；删除个人信息后链条还在。',
    'Every change is in a chained journal; what is taken out or altered is found.',
    ['H'],
  ),
  'RET-1': rule(
    '记录至少存三个月，默认一直存；没到时间删不了。',
    'Records are kept at least three months; nothing is deleted before its time.',
    ['C 二、2 记录与归档'],
  ),
  'PRI-1': rule(
    '住户信息不给不需要的人看，要看先说原因，看过有记录。',
    'Residents’ data are masked for those who need them not; a look gives a reason and is logged.',
    ['C', 'D 信息保密', 'L 第六条'],
    ['units'],
  ),
  'SEC-1': rule(
    '每人一个 PIN，离开几分钟自动锁，错了越等越久。',
    'A PIN for everybody, locked when idle, slower with each wrong try.',
    ['D 信息保密', 'H'],
    ['staff'],
  ),
  'OFF-1': rule('拔了网线照样用，从不到外面取东西。', 'Everything works without a network.', ['H']),
  'L10N-1': rule(
    '中文在先，设置里可换英文；日期写 2026-11-21 14:05，一周从周一起。',
    'Chinese first, English in the settings; weeks begin on Monday.',
    ['H'],
  ),
};
