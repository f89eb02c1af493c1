/** Texts of 停电备用. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  title: ['停电备用', 'Power cut'],
  intro: [
    '停电前把清单和空白表打印好放在抽屉里；停电时写在纸上；来电后按行补录，写真实时间。',
    'Print list and sheets beforehand and keep them in the drawer. Write on paper while the power is gone, then type the lines in with their real times.',
  ],
  print: ['打印', 'Print'],
  late: ['补录', 'Type in'],
  list: ['在外物品与待领清单', 'Who holds what'],
  listHint: [
    '钥匙、借物、访客、待领快递、未放行、证件和押金，以打印这一刻为准。',
    'Keys, loans, visitors, parcels, releases, passes and deposits, as of the moment of printing.',
  ],
  sheets: ['空白表各印几张', 'Blank sheets, how many each'],
  sheetsHint: ['每张有自己的编号和二维码，每行有行号。', 'Each has its own number and code, and its lines are numbered.'],
  daily: ['每天提醒打印清单', 'Remind me every day to print the list'],
  printNow: ['打印', 'Print'],
  preview: ['预览', 'Preview'],
  lastPrinted: ['清单上次打印：{age}', 'List last printed: {age}'],
  pad: ['表的编号', 'Number of the sheet'],
  padHint: ['扫右上角的码，或照着输入，如 20261122-01', 'Scan the code at the top right, or type it, as 20261122-01'],
  padBad: [
    '看不懂这个编号。照表上右上角输入，如 20261122-01',
    'This is no sheet number. Type it as it stands at the top right, as 20261122-01',
  ],
  register: ['哪本台账', 'Which register'],
  line: ['第几行', 'Line'],
  go: ['开始补录', 'Begin'],
  formTitle: ['补录{one}：{pad} 第 {line} 行', '{one} from {pad}, line {line}'],
  verb: ['补录，下一行', 'Save, next line'],
  typed: ['这张表已补录 {n} 行', '{n} {n?line|lines} of this sheet are typed in'],
  none: ['这张表还没有补录', 'Nothing of this sheet is typed in yet'],
  left: ['空着没录的行：{lines}', 'Lines left out: {lines}'],
  taken: ['第 {line} 行已经补录为 {no}。换一行', 'Line {line} is {no} already. Choose another'],
  lineNo: ['行', 'Line'],
  no: ['编号', 'Number'],
  at: ['发生', 'Happened'],
  gist: ['内容', 'What'],
  openIt: ['打开', 'Open'],
  held: [
    '停电前借出、停电期间归还的，到各台账里办归还，时间照清单上写的。',
    'What was out before and came back meanwhile is taken back in its register, with the time written on the list.',
  ],
});
