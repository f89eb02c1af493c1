/** Intake, dispatch and callbacks, in plain words. */
import { type Rule, rule } from './rule';

const CALLS = ['callbacks'];
const REQUESTS = ['requests'];

export const intakeRules: Readonly<Record<string, Rule>> = {
  'IN-1': rule(
    '每个来电来访当场登记：谁、哪里、什么事；听清楚、问清楚、复清楚、记清楚，并报告。没写完的是草稿，不会丢。',
    'Every call and visit is logged at once, with the four ticks and whom it was reported to. What is half written stays as a draft.',
    ['D 4.2.1', 'E 4.1'],
    ['duty', 'requests'],
  ),
  'IN-2': rule(
    '停电、跑水、电梯困人、火警、燃气、人身安全、治安先办，办完前一直排在最前。',
    'Power cuts, leaks, lifts, fire, gas, people’s safety and security go first and stay on top until done.',
    ['D 4.3.3'],
    ['duty', 'requests', 'workorders'],
  ),
  'IN-3': rule(
    '不受理的投诉要写原因，能念给来电的人听。',
    'A complaint that is not accepted needs a reason that can be read to the caller.',
    ['E 2'],
    REQUESTS,
  ),
  'IN-4': rule(
    '同一件事向几个部门投诉，只记一次：一样的提示合并，合并后留一条。',
    'The same matter told to several departments is one record: similar ones are offered to be merged.',
    ['B 1.12', 'H'],
    REQUESTS,
  ),
  'IN-5': rule(
    '投诉分八类，按类别定责任部门；对应关系可以改，一件事可以有几个部门。',
    'Eight kinds of complaint, each with its department; the site may change the mapping.',
    ['D 4.1.3', 'E 3'],
    REQUESTS,
  ),
  'IN-6': rule(
    '登记后 24 小时内首次响应，复杂的 48 小时，按钟点算，不扣节假日。',
    'A first answer within 24 hours, 48 for complex matters, by the clock.',
    ['E 标准 1'],
    REQUESTS,
  ),
  'IN-7': rule(
    '有偿维修先报价，客户同意才派工；金额待收、并入管理费或已收。',
    'Paid work is quoted and agreed before it is dispatched.',
    ['E 4.2'],
    ['workorders', 'requests', 'prices'],
  ),
  'IN-8': rule(
    '派工单一式两联：责任部门存根、客服部回单，有编号、二维码、评价和客户签名。',
    'The slip has two parts, a number, a code, lines for the rating and the signature.',
    ['E 4.2'],
    ['workorders'],
  ),
  'IN-9': rule(
    '到时没办的要催，催了谁、怎么答都记下；办不完的说明原因、和客户谈过，再改约定时间。',
    'What is late is urged and logged; a new promise needs the reason and the talk with the resident.',
    ['D 4.4.1', 'D 4.4.2', 'E 4.2'],
    ['workorders', 'requests'],
  ),
  'IN-10': rule(
    '重大投诉和重点客户的事马上报告经理，联系各部门负责人，写明报告给谁、什么时候。',
    'Serious complaints and matters of key customers are reported to the manager at once.',
    ['E 4.3', 'D 4.9'],
    REQUESTS,
  ),
  'IN-11': rule(
    '信报遗失、迟到的投诉，先看这户的收发记录。',
    'A complaint about mail shows what the mail book has of that unit.',
    ['E 4.2'],
    ['requests', 'parcels'],
  ),
  'IN-12': rule(
    '难办的事请示主管或经理；问题和答复留在记录上，没答复的留在看板上。',
    'A question to supervisor or manager stays on the record, and on the board until answered.',
    ['D 4.3.2'],
    ['requests', 'documents'],
  ),
  'IN-13': rule(
    '办不完或情况有大变化的要汇报，主管指定一个责任人，标重点跟踪到办完。',
    'What cannot be finished, or changes greatly, is reported; one person is named and it is followed until done.',
    ['D 4.4.3'],
    REQUESTS,
  ),
  'IN-14': rule(
    '30 秒内答不了的，约好回电时间，到时提醒。',
    'What cannot be answered within 30 seconds is called back at a promised time.',
    ['D 接听电话 6'],
    ['duty', 'requests'],
  ),
  'IN-15': rule(
    '按服务承诺表给出默认的承诺时间。',
    'The table of service promises gives the promised time.',
    ['E 标准 1', 'H'],
    ['requests', 'promises'],
  ),
  'IN-16': rule(
    '办结前写明怎样、什么时候答复了提出的人。',
    'Before closing: how and when the person was told.',
    ['D 4.4.2', 'E 6'],
    REQUESTS,
  ),
  'CB-1': rule(
    '回访制度规定每个来源多少天内、多大比例、谁去、先用什么方式、要不要签名；改制度不动已有的回访。',
    'The policy says for every source the deadline, the rate, who goes, by which means, and whether it is signed.',
    ['A 一至三', 'B 1.2 至 1.6', 'D 4.5'],
    CALLS,
  ),
  'CB-2': rule(
    '期限按自然日，从办完第二天起，到那天结束为止；一个月到下月同一天，节假日不顺延。',
    'Calendar days from the day after completion until the end of the last one; holidays do not move it.',
    ['B 1.3', 'H'],
    CALLS,
  ),
  'CB-3': rule(
    '不到 100% 的按月抽，抽谁由程序算，谁也挑不了；重要重大投诉、重点客户、上次不满意的都在内。',
    'Below 100 % the program draws by month and nobody can choose; important ones are always in.',
    ['B 1.3', 'H'],
    CALLS,
  ),
  'CB-4': rule(
    '制度要签名的，上门或面谈后请客户签名，可以签在表上，也可以签在屏幕上；电话回访不用签。不肯签的，写原因和见证人。',
    'Where the policy wants it the resident signs, on the form or on the screen; a phone call needs none. A refusal is noted with reason and witness.',
    ['A 五、1', 'B 1.7', 'H'],
    CALLS,
  ),
  'CB-5': rule(
    '不满意的，说明原因、定整改人和下次时间，改完再回访，直到满意；每一次都留着。',
    'Not satisfied: explained, rectified, called again until satisfied; every round is kept.',
    ['A 五、2', 'B 2.3', 'B 1.9'],
    CALLS,
  ),
  'CB-6': rule(
    '回访中新提的意见当场答不了，约好答复时间；可以一键转成诉求。',
    'An opinion that cannot be answered on the spot gets a promised time, or becomes a request.',
    ['B 1.9'],
    CALLS,
  ),
  'CB-7': rule(
    '很多人问同一件事，用一封公开信答复；信盖住的回访随之关闭，信存档。',
    'One public letter answers the same question of many and closes their callbacks.',
    ['B 1.10'],
    ['letters', 'callbacks'],
  ),
  'CB-8': rule(
    '没留姓名、或上级只要复函的，可以免回访；先写复函情况，或写为什么没法答复。',
    'Anonymous, or only a written reply asked for: exempt, once the letter or the reason is entered.',
    ['B 1.13'],
    ['callbacks', 'requests'],
  ),
  'CB-9': rule(
    '不在客户休息时间打：按制度的时段和这户的免打扰时段，时段外要确认才打。',
    'Not in the resident’s rest time; outside of the hours a call has to be confirmed.',
    ['A 二、2', 'C 电话回访规范用语', 'H'],
    CALLS,
  ),
  'CB-10': rule(
    '回访问这些：质量、效果、态度、有没有违规收费、满意度、不足、建议。',
    'What is asked: quality, effect, attitude, wrong charges, satisfaction, shortcomings, suggestions.',
    ['A 四', 'D 4.5.1'],
    CALLS,
  ),
  'CB-11': rule(
    '主管看每张回访表，写意见签字；签的人不能是回访的人。',
    'The supervisor reads and signs each form, and is none of those who called.',
    ['B 1.8', 'B 2.4'],
    CALLS,
  ),
  'CB-12': rule(
    '打电话时眼前有话术、事情经过和大按钮，全用键盘。',
    'Script, story and large buttons while calling, all by keyboard.',
    ['C 电话回访规范用语'],
    CALLS,
  ),
  'CB-13': rule(
    '回访率、及时率、处理率是三个数，分开算。',
    'Three figures, never mixed: called back, in time, opinions answered.',
    ['B 1.3', 'B 1.11', 'H'],
    CALLS,
  ),
  'CB-14': rule(
    '主管排下周的回访，按人和片区；上门的按楼栋楼层排好打印。',
    'The supervisor plans the coming week by person and area; door visits print in order.',
    ['B 1.2'],
    CALLS,
  ),
};
