/** Realistic values for the tests and the preview of the printed forms. */
import type { CallbackRoundValues, CallbackValues } from './callback-layout';
import type { CustomerValues } from './customer-layout';
import type { HandoverValues } from './handover-layout';
import type { FormFrame } from './model';
import type { RequestValues } from './request-layout';
import type { WorkOrderValues } from './work-order-layout';

export const SITE = '澜庭花园物业服务中心';

/** A frame with the usual choices; what differs is given. */
export function sampleFrame(changes: Partial<FormFrame> & Pick<FormFrame, 'title'>): FormFrame {
  return {
    letterhead: SITE,
    code: '',
    qr: changes.number ?? '',
    paper: 'A4',
    orientation: 'portrait',
    meta: [],
    remarks: '',
    signatures: [],
    filing: '',
    ...changes,
  };
}

/** Three thousand characters with rare ones among them. */
export const LONG_TEXT = Array.from(
  { length: 60 },
  (_, index) => `第${index + 1}次来电反映：住户㙍先生与𠮷女士称楼上夜间持续有拖动家具的声响，影响老人与孩子休息，希望尽快上门查看并答复。`,
)
  .join('')
  .slice(0, 3000);

export const COMPLAINT: RequestValues = {
  at: '2026-11-21 14:05',
  registrar: '王敏',
  receiver: '李婷',
  channel: '来电',
  unit: '3-2-1203',
  name: '欧阳建国',
  phone: '137****2222',
  anonymous: '否',
  category: '装修管理',
  grade: '重要',
  complex: '否',
  content:
    '楼上 1303 装修，中午 12:30 仍在使用电锤，与公示的施工时间不符。家中有高考学生和卧床老人，已连续三天。要求今天之内停止午间施工，并书面答复后续如何监督。',
  clear: '听清楚、问清楚、复清楚、记清楚',
  reportedTo: '客服主管 周琳',
  effective: '是',
  departments: '客服部、护管部',
  owner: '周琳',
  helpers: '3 栋片区管理员',
  plan: '1. 立即上门制止午间施工；2. 向装修单位发整改通知；3. 一周内每日 12:00–14:30 巡查并记录。',
  approver: '经理 吴志远',
  accepted: '是',
  promisedAt: '2026-11-21 18:00',
  respondedAt: '2026-11-21 14:20',
  progress: [
    { when: '11-21 14:20', who: '王敏', what: '电话回复业主，护管部已派人上门。' },
    { when: '11-21 14:32', who: '护管部 赵强', what: '到 1303 现场，电锤作业已停止，装修负责人签收整改通知。' },
    { when: '11-21 15:10', who: '周琳', what: '与业主确认处理方案，业主接受；另约 11-24 前上门回访。' },
  ],
  result: '午间施工已停止，整改通知已签收，巡查安排已列入护管部班表。',
  doneAt: '2026-11-21 17:30',
  reply: '2026-11-21 17:35 电话答复',
  cause: '装修单位新换班组，未做入场交底。',
  prevention: '换班组时由前台重新交底并签字，进场当天巡查一次。',
};

export const REPAIR: RequestValues = {
  at: '2026-11-21 09:02',
  registrar: '王敏',
  receiver: '王敏',
  channel: '来电',
  unit: '6-1-2002',
  name: '何女士',
  phone: '139****6617',
  place: '厨房水槽下方',
  urgency: '一般',
  content: '水龙头关不紧，一直滴水，水槽下方柜子已经受潮。下午四点以后家里有人。',
  clear: '听清楚、问清楚、复清楚、记清楚',
  reportedTo: '工程主管 黄海',
  departments: '工程部',
  owner: '刘国强',
  workOrder: 'PG-20261121-011',
  appointment: '2026-11-21 16:30',
  promisedAt: '2026-11-21 18:00',
  respondedAt: '2026-11-21 09:10',
  charge: '有偿',
  accepted: '是',
  plan: '更换陶瓷阀芯，检查角阀与软管接口。',
  progress: [{ when: '11-21 16:35', who: '刘国强', what: '到场，更换阀芯一只，试水 10 分钟无滴漏。' }],
  result: '已修好，柜内擦干。',
  doneAt: '2026-11-21 17:05',
  reply: '2026-11-21 17:10 现场答复',
};

const PHONE_ROUND: CallbackRoundValues = {
  round: '第 1 次',
  method: '电话',
  at: '2026-11-21 10:42',
  callers: '王敏',
  attempts: '11-21 09:30 未接通',
  onSite: '否',
  solved: '是',
  qualified: '是',
  quality: '好',
  effect: '好',
  attitude: '好',
  charges: '无',
  satisfaction: '满意',
  suggestions: '希望师傅上门前先打电话。',
  signature: 'phone',
};

export const CALLBACK: CallbackValues = {
  unit: '6-1-2002',
  name: '何女士',
  phone: '139****6617',
  source: '维修',
  sourceNo: 'BX-20261119-011（派工单 PG-20261119-011）',
  gist: '空调移机（有偿）',
  doneAt: '2026-11-20',
  dueAt: '2026-11-23 前',
  rounds: [PHONE_ROUND],
};

/** A round in which every line is filled. */
const FULL_ROUND: CallbackRoundValues = {
  ...PHONE_ROUND,
  method: '上门、面谈',
  callers: '周琳、王敏',
  attempts: '11-14 09:20 未接通；11-14 15:10 改期，约次日上午',
  onSite: '是',
  solved: '否',
  qualified: '否',
  quality: '差',
  effect: '差',
  attitude: '一般',
  satisfaction: '不满意',
  shortcomings: '接缝处仍有滴水，接水盘太小，雨后两天地面还有积水，行车打滑；现场没有摆警示牌。',
  suggestions: '尽快做防水，临时调一个车位，修好前每天派人拖干；以后先告知再施工。',
  explanation: '防水需连续三天无雨，天气预报周末转晴，已向业主说明并致歉。',
  rectifier: '工程部 黄海',
  rectification: '重做伸缩缝防水，加装接水槽；修好前借用访客车位 12 号，每天早晚各拖干一次，现场摆放警示牌。',
  rectifiedAt: '2026-11-14',
  nextAt: '2026-11-15 10:00',
  signature: 'paper',
};

export const CALLBACK_TWO: CallbackValues = {
  ...CALLBACK,
  source: '投诉',
  sourceNo: 'TS-20261105-002',
  gist: '地下车库顶板渗水，水滴落在车顶',
  opinion: '整改到位，同意关闭；车库其余接缝年底前排查一遍。\n周琳 2026-11-23 09:10',
  rounds: [FULL_ROUND, { ...FULL_ROUND, round: '第 2 次', at: '2026-11-15 10:05', satisfaction: '一般', nextAt: '2026-11-22 10:00' }],
};

export const CALLBACK_ROUNDS: CallbackValues = {
  ...CALLBACK_TWO,
  opinion: '',
  rounds: [
    ...CALLBACK_TWO.rounds,
    { ...PHONE_ROUND, round: '第 3 次', attempts: '', method: '上门', at: '2026-11-22 15:30', signature: 'paper' },
  ],
};

export const CUSTOMER: CustomerValues = {
  unit: '3-2-1203',
  area: '东区（片区管理员 赵强）',
  floorArea: '128.6 ㎡',
  status: '自住',
  key: '是',
  quietHours: '12:30–14:30，21:00 以后',
  needs: '老人卧床，停水停电须提前电话告知。',
  remarks: '允许保洁阿姨李秀英（137****0098）代领快递，至 2027-03-31。',
  people: [
    { role: '业主', name: '欧阳建国', phone: '137****2222、0755-2633****', birthday: '03-18', from: '2019-06-01', to: '' },
    { role: '家属', name: '㙍玉𠮷', phone: '138****0011', birthday: '09-30', from: '2019-06-01', to: '' },
    { role: '原业主', name: '林志明', phone: '139****7788', birthday: '', from: '2011-09-10', to: '2019-05-31' },
  ],
  vehicles: [{ plate: '粤B·D12345', kind: '小型轿车 白色', owner: '欧阳建国', space: 'B1-122' }],
};

export const HANDOVER: HandoverValues = {
  date: '2026-11-21',
  shift: '早班 → 中班',
  handedAt: '2026-11-21 15:02',
  leaver: '王敏',
  comer: '李婷',
  staff: '王敏、周婷',
  keys: '在库 118 件，在借 3 件，遗失 0 件，资料柜 1 件；清点 117 件；差异：K017 不在挂钩上',
  parcels: '17 件，其中超过 3 天 2 件',
  visitors: '2 人（F013、F015）',
  cash: '备用金 500.00 元；代收款 1 笔 120.00 元，待交收银员',
  equipment: '对讲机 3 台（1 台电量低），强光灯 2 只，打印机正常。',
  otherLogs: '大堂门岗 已收集；监控中心 已收集',
  instructions: '周一上午消防检查，访客车位 1–6 号预留。',
  leaverRemarks: '何女士 16:30 等师傅上门，注意催办。',
  open: [
    { no: 'BX-20261121-003', unit: '6-1-2002', gist: '水龙头滴水，已派刘国强，预约 16:30', promised: '11-21 18:00', hand: '刘国强' },
    { no: 'TS-20261121-001', unit: '3-2-1203', gist: '午间装修噪音，已制止，17:30 前答复业主', promised: '11-21 18:00', hand: '周琳' },
    { no: 'ZB-20261121-012', unit: '', gist: '2 栋大堂感应灯不亮', promised: '11-22 12:00', hand: '刘国强' },
  ],
  leastOpen: 6,
  leaverSigned: '王敏 2026-11-21 15:01 PIN 签名',
  comerSigned: '',
};

export const WORK_ORDER: WorkOrderValues = {
  at: '2026-11-21 09:10',
  department: '工程部',
  team: '水电班',
  assignee: '刘国强',
  unit: '6-1-2002',
  name: '何女士',
  phone: '13926617788',
  place: '厨房水槽下方',
  content: '水龙头关不紧，一直滴水，水槽下方柜子已经受潮。',
  requestNo: 'BX-20261121-003',
  dispatcher: '王敏',
  urgency: '一般',
  appointment: '11-21 16:30',
  charge: '有偿',
  consent: '同意',
  fee: '并入管理费',
  prices: [
    { item: '更换水龙头阀芯（人工）', quantity: '1', unit: '次', price: '30.00', sum: '30.00' },
    { item: '陶瓷阀芯 35 mm', quantity: '1', unit: '只', price: '18.50', sum: '18.50' },
  ],
  total: '48.50',
};

export const LETTER = {
  salutation: '尊敬的各位业主、住户：',
  paragraphs: [
    '近期我中心陆续接到多位业主来电，反映地下车库 B1 层 12 号至 20 号车位上方渗水，影响停车。经工程部与防水单位现场查看，渗水来自车库顶板伸缩缝老化，与绿化浇水有关。',
    '我中心已于 11 月 14 日起停止该区域的漫灌浇水，并加装接水槽。伸缩缝防水施工定于 11 月 24 日至 11 月 27 日进行，每日 9:00–12:00、14:30–18:00 作业，施工期间上述车位暂停使用，我们已为相关车主安排 1 至 9 号访客车位。',
    '施工完成后，我中心将连续观察两场降雨，并于 12 月 15 日前在各栋大堂公布结果。期间如有疑问，可致电前台 0755-2633 1200，或到物业服务中心前台面谈。',
    '感谢大家的理解与监督。',
  ],
  signedBy: SITE,
  date: '2026 年 11 月 21 日',
  posting: '张贴位置：各栋大堂公告栏、地下车库入口',
} as const;
