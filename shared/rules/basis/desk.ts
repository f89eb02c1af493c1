/** The shift, the registers, and what goes beyond the paper, in plain words. */
import { type Rule, rule } from './rule';

const KEYS = ['keys', 'keyloans'];
const PARCELS = ['parcels'];
const LOANS = ['keyloans', 'archiveloans', 'borrowed'];

export const deskRules: Readonly<Record<string, Rule>> = {
  'SH-1': rule(
    '开班先看没办完的：未结记录、到期承诺、借出的钥匙、包裹、在访人员、要回访的；收前一天门岗和监控的记录。',
    'A shift opens with what is not done, and collects the other desks’ logs of the day before.',
    ['D 4.1.1', 'D 4.1.2'],
    ['handover', 'otherlogs'],
  ),
  'SH-2': rule(
    '交接班表自己列出未完成事项，交的人补充，接的人看过签字；没办完的归下一班。',
    'The handover sheet gathers what is open; both sign; it belongs to the next shift from then on.',
    ['D 4.1.1'],
    ['handover'],
  ),
  'SH-3': rule(
    '主管每天查当天的投诉和记录，每周在值班记录上签阅；经理抽查；没签的日子看得见。',
    'The supervisor checks every day and signs every week; the manager spot-checks.',
    ['D 4.9', 'D 4.10', 'D 3.1'],
    ['reviews', 'duty'],
  ),
  'SH-4': rule(
    '值班记录表、交接班记录表、外来文件登记表照纸上的样子打印。',
    'The three forms of the desk print like the paper.',
    ['D 5'],
    ['duty', 'handover', 'documents'],
  ),
  'RG-1': rule(
    '借出去的钥匙不能再借，过期的标出来；空置房和资料柜的钥匙只给员工因工作借，写用途，外来人员要陪同、要主管批准。',
    'A key that is out is not lent again; vacant units and the cabinet need a purpose, outsiders a companion and approval.',
    ['D 4.8.3', 'D 4.8.2', 'H'],
    [...KEYS, 'archiveloans'],
  ),
  'RG-2': rule(
    '代转的物品不收贵重的、违禁的，要检查并勾选。',
    'Things passed on are neither valuable nor prohibited, and checked.',
    ['D 前台客服具体工作流程 5'],
    PARCELS,
  ),
  'RG-3': rule(
    '包裹放 3 天以上提醒、15 天以上退回（设置里可改）；别人代领要写关系。',
    'Parcels are reminded after 3 days and returned after 15; another person states the relation.',
    ['D 前台客服具体工作流程 2', 'H'],
    PARCELS,
  ),
  'RG-4': rule(
    '拿不准收不收的文件先请示；登记的马上交经理，写意见、分发和结果。',
    'A doubtful document is asked about first; registered ones reach the manager at once.',
    ['D 4.7'],
    ['documents'],
  ),
  'RG-5': rule(
    '物品凭放行条出门：租户要业主同意，当天有效，门岗核对，收回的条子打勾，缺号列出来。',
    'Goods leave with a release: the owner’s consent for a tenant, valid for the day, checked at the gate.',
    ['D 4.6.1', 'H'],
    ['releases'],
  ),
  'RG-6': rule(
    '交班时还在的访客写进交接班；离开后访客证才能再用。',
    'Visitors still in stand in the handover; a badge is free again after they left.',
    ['D 前台客服具体工作流程 5'],
    ['visitors'],
  ),
  'RG-7': rule(
    '收银员不在时代收的钱，逐笔交给收银员；没交的写进交接班。',
    'Fees taken for the cashier are handed over sum by sum.',
    ['D 6.7'],
    ['fees'],
  ),
  'RG-8': rule(
    '客户资料要新：记录里出现的新电话提示加进档案；换业主、租户，原来的留着起止日期。',
    'Residents’ data are kept up to date; former owners and tenants stay with their dates.',
    ['A 篇1 一、2', 'C'],
    ['units'],
  ),
  'RG-9': rule(
    '报刊平信每天交片区管理员，按片区一张单，打勾。',
    'Newspapers and letters go to the area managers every day.',
    ['D 前台客服具体工作流程 2'],
    PARCELS,
  ),
  'RG-10': rule(
    '房号记错用改房号，连同有关记录一起移，历史看得见。',
    'A record on the wrong unit is moved with its links, and the history shows it.',
    ['H'],
  ),
  'BY-1': rule(
    '交接班表双方签后封存，差一把钥匙也要逐条写；接的人可以写原因拒接。',
    'The sheet is frozen when both have signed; who comes may refuse with a reason.',
    ['H'],
    ['handover'],
  ),
  'BY-2': rule(
    '不光看期限，还看数量：本月应回访多少、办了多少、还差多少。',
    'Quotas, not only deadlines: how many are due, done and missing this month.',
    ['B 1.3', 'H'],
    ['callbacks'],
  ),
  'BY-3': rule(
    '打印出去要签的表都有二维码；扫签好的纸就记回收，没回来的有一张清单。',
    'Every form has a code; scanning the signed paper marks it back.',
    ['H'],
    ['printouts'],
  ),
  'BY-4': rule('钥匙和包裹扫码盘点，多的少的马上看见。', 'Keys and parcels are counted by scanning.', ['H'], ['stockcounts']),
  'BY-5': rule(
    '开放行条时提示：钥匙没还、押金没退、业主没同意、有包裹没领。',
    'Issuing a release shows what else is open with that unit.',
    ['H'],
    ['releases'],
  ),
  'BY-6': rule(
    '等配件、等业主、等外单位不算逾期：写原因，停表；期限认得调休。',
    'Waiting is not late: the clock stops with a reason; deadlines know working days.',
    ['H'],
    ['requests'],
  ),
  'BY-7': rule(
    '停电时打印带号的空白表和现有清单，来电后照实际时间补录。',
    'Numbered blank sheets for a power cut, typed in afterwards with the real times.',
    ['H'],
  ),
  'BY-8': rule(
    '一个框搜全部：房号、姓名、拼音首字母、电话尾号、车牌、单号；扫码在哪一页都行。',
    'One box finds everything; a scan works on every page.',
    ['H'],
  ),
  'BY-9': rule(
    '工作提示发给谁、谁看了、什么时候看的都有；没看的开班时弹出来。',
    'Must-read notes show who has read them and come up until read.',
    ['H'],
    ['notes'],
  ),
  'BY-10': rule(
    '每户的常备嘱咐（谁可代领、谁可进门、拒收）有到期日，提到这户就显示。',
    'Standing instructions of a unit show wherever it comes up.',
    ['H'],
    ['instructions'],
  ),
  'BY-11': rule(
    '借用一个样：谁借、押金、应还、写原因才能延期、归还、损坏、遗失；手上有东西的人不能离职。',
    'One way of lending: deposit, due, extension with a reason, return, damage, loss.',
    ['H'],
    LOANS,
  ),
  'BY-12': rule(
    '备份多久了、恢复试过没有、磁盘还剩多少，一直看得见；红了马上看。',
    'Age of the backup, of the last test, and free space are always in sight.',
    ['H'],
  ),
  'BY-13': rule('发生时间和登记时间是两回事；隔得久的标补录。', 'Time of the event and of writing are two things; late ones are marked.', [
    'H',
  ]),
  'BY-14': rule(
    '一个小区几台电脑不用服务器，编号不会重；用 U 盘或共享文件夹交换，两台同时改的列出来看。',
    'Several desks without a server never give the same number; they exchange by stick or shared folder, and what two changed while apart is listed.',
    ['H'],
  ),
  'BY-15': rule('常用语几个字母展开；可以复制上一班。', 'Phrases expand from a few letters; the last shift can be copied.', ['H']),
  'BY-16': rule('第一天把已经借出、待领、未结的照真实日期转进来，标期初。', 'What is open on day one is taken over with its true dates.', [
    'H',
  ]),
  'BY-17': rule('表名、编号、抬头、备注、打印哪几列由站点自己改。', 'Titles, codes, letterhead and columns of forms belong to the site.', [
    'H',
  ]),
  'BY-18': rule(
    '连号的收据和放行条，开出、作废、收回都对得上；签好的表写放在哪个盒子。',
    'Numbered paper is accounted for; the box of a filed form is on its record.',
    ['H'],
    ['paperbooks'],
  ),
};
