/** Texts of the help. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  title: ['帮助', 'Help'],
  print: ['打印快捷键卡', 'Print the card of keys'],
  keys: ['快捷键', 'Keys'],
  guide: ['五分钟上手', 'In five minutes'],
  books: ['每本台账做什么', 'What each register is for'],
  pages: ['每一页做什么', 'What each page is for'],
  find: ['找什么，拼音首字母也行', 'What to find; pinyin initials will do'],
  found: ['找到的', 'Found'],
  hits: ['找到 {n} 条', '{n} found'],
  nothing: ['没有找到，换个词试试', 'Nothing found, try another word'],
  page: ['页面', 'Page'],
  register: ['台账', 'Register'],
  rule: ['制度依据', 'Rule'],
  refusal: ['提示的意思', 'What a message means'],
  start: ['帮助首页', 'First page of the help'],
  here: ['刚才那一页的说明', 'About the page before'],
  printAll: ['打印帮助', 'Print the help'],
  form: ['代替哪张纸表', 'Which form it replaces'],
  states: ['状态', 'States'],
  purpose: ['为什么记', 'Why it is kept'],
  actions: ['能做什么（字母就是键）', 'What can be done (the letter is the key)'],
  rules: ['按什么规定', 'The rules behind it'],
  from: ['从哪里来', 'Where it comes from'],
  refusals: ['不能办的时候会说', 'What is said when it cannot be done'],
  about: ['有关台账：', 'Registers:'],
  open: ['打开{name}', 'Open: {name}'],
  noRule: ['没有 {mark} 这条规定。', 'There is no rule {mark}.'],
  allRules: ['全部规定，{n} 条', 'All rules ({n})'],
  version: ['版本', 'Version'],
  program: ['前台台账 {version}', 'Deskbook {version}'],
  changes: ['{version}（{day}）有什么新的', 'What is new in {version} ({day})'],
  older: ['以前的版本', 'Earlier versions'],
  update: ['怎样更新', 'How to update'],
  'update.desktop': [
    '不用联网：把新的安装包用 U 盘拷来，关掉前台台账，双击安装包装完，再打开。用压缩包的：关掉程序，把新的解压到一个新文件夹，从那里打开。',
    'No network is needed: bring the new installer on a stick, close the program, run it, open the program again. With the zip: close the program, unpack the new one into a new folder and start it from there.',
  ],
  'update.browser': [
    '不用联网：由管电脑的人换上新的程序文件夹，重新启动，地址要和以前一样，再刷新这一页。',
    'No network is needed: whoever looks after the computer puts the new program in place and starts it at the same address as before; then load this page again.',
  ],
  'update.safe': [
    '更新不动记录。新版本第一次打开前先存一份快照；旧版本不打开新版本用过的记录。',
    'An update leaves the records alone. Before the first start of a new version a snapshot is made; an older version does not open what a newer one has used.',
  ],
  g1: [
    '电话一响按 F2。先填房号：写 3-2-1203、321203、1203 都行，写电话或姓名首字母也能找到人。',
    'The phone rings: F2. Type the unit as 3-2-1203, 321203 or 1203; a phone number or initials find the person too.',
  ],
  g2: [
    '写内容，时间随便写：1430、明天9点、+2h。没写完也不会丢，按 Esc 离开，草稿还在。',
    'Write what happened; times as 1430, +2h. Nothing is lost: Esc leaves, the draft stays.',
  ],
  g3: [
    'Ctrl+Enter 保存。下面出现“已保存”和单号，十秒内按 Ctrl+Z 可以撤销：新登记的算作废，单号不再用；改错的、办错的退回去。',
    'Ctrl+Enter saves. The bar below says the number; for ten seconds Ctrl+Z takes it back: a new record is void, a change or a wrong key is as before.',
  ],
  g4: [
    '列表里 ↑↓ 选，Enter 打开；右边的按钮旁写着字母键，按字母就办。',
    'In lists ↑↓ choose, Enter opens; the letter beside a button on the right does it.',
  ],
  g5: ['左边红数字是逾期，黄数字是今天到期。先办红的。', 'Red numbers on the left are overdue, amber ones due today. Red goes first.'],
  g6: [
    '按 / 搜房号、姓名、电话尾号、单号；Ctrl+K 找功能，写拼音首字母就行，眼前这一页的按钮也在里面。',
    'Press / to find a unit, a name, a phone, a number; Ctrl+K finds commands, the buttons of the page among them.',
  ],
  g9: [
    '扫码枪在哪一页都能扫：快递单号、访客证、钥匙牌、打印单上的二维码，程序自己去对的地方，开着中文输入法也行。正在写东西时扫，写的不动，按 Alt+B 再去。',
    'The scanner works on every page: parcels, badges, key tags, the code of a printed form. While you write nothing is touched; Alt+B goes to what was scanned.',
  ],
  g10: [
    '要别人签字的，打开记录按 I，把屏幕转过去签；不肯签的记“拒签”。事情办不成时，提示后面有“制度依据”，点开看是哪条规定。不懂就按 F1。',
    'Who has to sign: open the record, press I, turn the screen; a refusal is noted as such. Behind a message stands the rule it follows from. F1 explains the page.',
  ],
  g7: ['离开座位按 Ctrl+L。换人也按它，没写完的都留着。', 'Leaving the seat: Ctrl+L. The same to change person; unfinished texts stay.'],
  g8: [
    '记错了不删，用“作废”写明原因；房号记错用“改房号”，历史里都看得见。',
    'Nothing is deleted: void it with a reason; a wrong unit is moved, and the history shows it.',
  ],
});
