/** Realistic values for the tests and the preview of the printed forms. */
import type { CallbackRoundValues, CallbackValues } from './callback-layout';
import type { CustomerValues } from './customer-layout';
import type { HandoverValues } from './handover-layout';
import type { FormFrame, RegisterColumn, RegisterRow, RegisterTableData } from './model';
import type { RequestValues } from './request-layout';
import type { WorkOrderValues } from './work-order-form';

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

const COLUMN = (key: string, heading: string, width: number, align: RegisterColumn['align'] = 'center'): RegisterColumn => ({
  key,
  heading,
  width,
  align,
});

const DUTY_COLUMNS = [
  COLUMN('at', '日期时间', 22),
  COLUMN('via', '方式', 11),
  COLUMN('unit', '房号', 19),
  COLUMN('person', '姓名 / 电话', 26),
  COLUMN('content', '内容', 58, 'left'),
  COLUMN('urgency', '紧急程度', 11),
  COLUMN('assigned', '人员安排', 27),
  COLUMN('followUp', '跟进记录', 34, 'left'),
  COLUMN('result', '处理结果', 28, 'left'),
  COLUMN('callback', '回访结果', 16),
  COLUMN('by', '值班人', 15),
];

const DUTY_TEXTS = [
  [
    '来电',
    '3-2-1203',
    '何女士\n13926617788',
    '厨房水龙头关不紧，一直滴水，家里有老人，下午四点前有人。',
    '',
    '工程部 刘国强\n09:10',
    '09:40 已上门更换阀芯',
    '已修好，收费 35 元',
    '满意',
    '王敏',
  ],
  ['来访', '6-1-2002', '陈先生\n13800138000', '咨询装修押金退还手续。', '', '', '', '已告知所需资料', '', '王敏'],
  [
    '来电',
    '1-1-0501',
    '欧阳建国\n13711112222',
    '电梯困人，轿厢停在 5 与 6 层之间，内有一老一小。',
    '紧急',
    '工程部 张伟\n10:02',
    '10:05 电话安抚\n10:14 已救出\n10:30 维保单位到场',
    '全部人员平安，电梯停用检修',
    '满意',
    '李婷',
  ],
  ['巡查', '', '大堂岗', '2 栋大堂右侧感应灯不亮。', '', '工程部 刘国强', '', '', '', '李婷'],
  [
    '通知',
    '',
    '供电局',
    '11 月 23 日 9:00–12:00 3 栋计划停电，需张贴通知并提醒电梯停用。',
    '',
    '客服部 王敏',
    '14:20 已张贴',
    '已通知',
    '',
    '王敏',
  ],
] as const;

/** A duty log with so many entries. */
export function dutyTable(entries: number, leastRows = 0): RegisterTableData {
  const rows = Array.from({ length: entries }, (_, index): RegisterRow => {
    const text = DUTY_TEXTS[index % DUTY_TEXTS.length] ?? DUTY_TEXTS[0];
    const [via, unit, person, content, urgency, assigned, followUp, result, callback, by] = text;
    const minutes = 485 + index * 11;
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    return { at: `2026-11-21\n${time}`, via, unit, person, content, urgency, assigned, followUp, result, callback, by };
  });
  return { columns: DUTY_COLUMNS, rows, leastRows, totals: [] };
}

/** The month's callbacks by source, as the leaders read them. */
export const MONTH_SUMMARY: RegisterTableData = {
  columns: [
    COLUMN('source', '回访来源', 24),
    COLUMN('due', '应回访', 14, 'right'),
    COLUMN('done', '已回访', 14, 'right'),
    COLUMN('inTime', '按期', 12, 'right'),
    COLUMN('exempt', '免回访', 14, 'right'),
    COLUMN('rate', '回访率', 16, 'right'),
    COLUMN('required', '规定', 13, 'right'),
    COLUMN('timely', '及时率', 16, 'right'),
    COLUMN('vs', '非常满意', 13, 'right'),
    COLUMN('s', '满意', 11, 'right'),
    COLUMN('m', '一般', 11, 'right'),
    COLUMN('d', '不满意', 12, 'right'),
    COLUMN('vd', '非常不满意', 14, 'right'),
    COLUMN('handled', '处理率', 16, 'right'),
    COLUMN('last', '上月回访率', 16, 'right'),
  ],
  rows: [
    ['投诉', '12', '12', '11', '1', '100.0%', '50%', '91.7%', '4', '6', '1', '1', '0', '100.0%', '91.7%'],
    ['维修', '126', '98', '95', '0', '77.8%', '30%', '96.9%', '41', '50', '5', '2', '0', '100.0%', '74.2%'],
    ['维修工程', '6', '3', '3', '0', '50.0%', '30%', '100.0%', '1', '2', '0', '0', '0', '—', '33.3%'],
    ['特约服务', '9', '9', '9', '0', '100.0%', '100%', '100.0%', '5', '4', '0', '0', '0', '—', '100.0%'],
    ['文体活动', '40', '6', '6', '0', '15.0%', '10%', '100.0%', '3', '3', '0', '0', '0', '100.0%', '—'],
  ].map((texts) =>
    rowOf(texts, ['source', 'due', 'done', 'inTime', 'exempt', 'rate', 'required', 'timely', 'vs', 's', 'm', 'd', 'vd', 'handled', 'last']),
  ),
  leastRows: 0,
  totals: [
    {
      source: '合计',
      due: '193',
      done: '128',
      inTime: '124',
      exempt: '1',
      rate: '66.3%',
      timely: '96.9%',
      vs: '54',
      s: '65',
      m: '6',
      d: '3',
      vd: '0',
      handled: '100.0%',
      last: '64.1%',
    },
  ],
};

function rowOf(texts: readonly string[], keys: readonly string[]): RegisterRow {
  return Object.fromEntries(keys.map((key, index) => [key, texts[index] ?? '']));
}

export const KEY_TABLE: RegisterTableData = {
  columns: [
    COLUMN('tag', '编号', 20),
    COLUMN('place', '房号/位置', 44, 'left'),
    COLUMN('kind', '类别', 24),
    COLUMN('count', '数量', 14, 'right'),
    COLUMN('hook', '挂钩号', 18),
    COLUMN('state', '状态', 18),
    COLUMN('remarks', '备注', 42, 'left'),
  ],
  rows: Array.from({ length: 46 }, (_, index) => ({
    tag: `K${String(index + 1).padStart(3, '0')}`,
    place:
      index % 3 === 0
        ? `${(index % 8) + 1} 栋地下室水泵房`
        : `${(index % 8) + 1}-1-${String(100 * ((index % 18) + 1) + 2).padStart(4, '0')}`,
    kind: ['设备间', '空置房', '业主托管'][index % 3] ?? '',
    count: String((index % 3) + 1),
    hook: `${'ABCD'[index % 4]}-${index + 1}`,
    state: index % 7 === 0 ? '已借出' : '在库',
    remarks: index % 11 === 0 ? '业主委托书存档盒 03，仅限业主本人书面同意后取用' : '',
  })),
  leastRows: 0,
  totals: [{ tag: '合计', count: '92' }],
};

export const KEY_LOAN_COLUMNS = [
  COLUMN('key', '钥匙', 30, 'left'),
  COLUMN('borrower', '借用人', 18),
  COLUMN('department', '部门/单位', 24),
  COLUMN('purpose', '用途', 38, 'left'),
  COLUMN('lentAt', '借出时间', 24),
  COLUMN('dueAt', '预计归还', 24),
  COLUMN('by', '经办人', 18),
  COLUMN('sign', '签名', 26),
  COLUMN('backAt', '归还时间', 24),
  COLUMN('backBy', '归还人', 18),
  COLUMN('checkedBy', '验收人', 18),
];

export const VISITOR_TABLE: RegisterTableData = {
  columns: [
    COLUMN('at', '来访时间', 18),
    COLUMN('name', '姓名', 16),
    COLUMN('id', '证件类型及号码', 32),
    COLUMN('phone', '电话', 23),
    COLUMN('company', '单位', 26, 'left'),
    COLUMN('count', '人数', 10, 'right'),
    COLUMN('plate', '车牌', 19),
    COLUMN('unit', '被访房号', 19),
    COLUMN('host', '被访人', 16),
    COLUMN('reason', '事由', 22, 'left'),
    COLUMN('asked', '联系确认', 12),
    COLUMN('badge', '访客证', 13),
    COLUMN('goods', '携带物品', 22, 'left'),
    COLUMN('left', '离开时间', 18),
    COLUMN('by', '值班人', 14),
  ],
  rows: [
    [
      '11-21 09:12',
      '周海涛',
      '身份证 4403**********1234',
      '138****5678',
      '格力空调售后服务有限公司',
      '2',
      '粤B·D12345',
      '6-1-2002',
      '何女士',
      '空调移机',
      '是',
      'F012',
      '工具箱、铜管 2 卷',
      '11-21 11:40',
      '王敏',
    ],
    [
      '11-21 09:47',
      '林小燕',
      '身份证 4412**********0021',
      '137****2211',
      '',
      '1',
      '',
      '3-2-1203',
      '欧阳建国',
      '走亲访友',
      '是',
      'F013',
      '',
      '',
      '王敏',
    ],
    [
      '11-21 10:05',
      'Jean-Baptiste Lemoine',
      '护照 E12****78',
      '159****0032',
      '德勤会计师事务所',
      '1',
      '',
      '1-1-1801',
      '王先生',
      '商务拜访',
      '是',
      'F014',
      '',
      '11-21 10:58',
      '李婷',
    ],
  ].map((texts) =>
    rowOf(texts, [
      'at',
      'name',
      'id',
      'phone',
      'company',
      'count',
      'plate',
      'unit',
      'host',
      'reason',
      'asked',
      'badge',
      'goods',
      'left',
      'by',
    ]),
  ),
  leastRows: 14,
  totals: [],
};

export const PARCEL_TABLE: RegisterTableData = {
  columns: [
    COLUMN('at', '到达时间', 20),
    COLUMN('kind', '类别', 14),
    COLUMN('carrier', '承运', 14),
    COLUMN('tracking', '单号', 36),
    COLUMN('name', '收件人', 18),
    COLUMN('unit', '房号', 20),
    COLUMN('phone', '电话', 24),
    COLUMN('count', '件数', 10, 'right'),
    COLUMN('place', '存放位置', 17),
    COLUMN('pickedAt', '领取时间', 20),
    COLUMN('pickedBy', '领取人', 18),
    COLUMN('relation', '代领关系', 14),
    COLUMN('sign', '签名', 22),
  ],
  rows: Array.from({ length: 44 }, (_, index) => ({
    at: `11-21 ${String(8 + Math.floor(index / 6)).padStart(2, '0')}:${String((index * 9) % 60).padStart(2, '0')}`,
    kind: index % 9 === 0 ? '挂号信' : '快递',
    carrier: ['顺丰', '中通', '京东', '邮政'][index % 4] ?? '',
    tracking: ['SF1402233445566', '75312345678901', 'JDVB12345678901234', 'XA12345678944'][index % 4] ?? '',
    name: ['何女士', '陈先生', '欧阳建国', '买买提·艾合买提'][index % 4] ?? '',
    unit: `${(index % 8) + 1}-${(index % 2) + 1}-${String(100 * ((index % 18) + 1) + 3).padStart(4, '0')}`,
    phone: '138****5678',
    count: '1',
    place: `${'AB'[index % 2]} 架 ${(index % 5) + 1} 层`,
    pickedAt: index % 2 === 0 ? '11-21 18:05' : '',
    pickedBy: index % 2 === 0 ? '何女士' : '',
    relation: '',
    sign: '',
  })),
  leastRows: 0,
  totals: [],
};

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

export const CALLBACK_ROUNDS: CallbackValues = {
  ...CALLBACK,
  source: '投诉',
  sourceNo: 'TS-20261105-002',
  gist: '地下车库顶板渗水，水滴落在车顶',
  rounds: [
    {
      ...PHONE_ROUND,
      method: '上门、面谈',
      callers: '周琳、王敏',
      attempts: '',
      onSite: '是',
      solved: '否',
      qualified: '否',
      quality: '差',
      effect: '差',
      attitude: '一般',
      satisfaction: '不满意',
      shortcomings: '接缝处仍有滴水，接水盘太小。',
      suggestions: '尽快做防水，临时调一个车位。',
      explanation: '防水需连续三天无雨，已向业主说明。',
      rectifier: '工程部 黄海',
      rectification: '重做伸缩缝防水，加装接水槽；修好前借用访客车位 12 号。',
      rectifiedAt: '2026-11-14',
      nextAt: '2026-11-15 10:00',
      signature: 'paper',
    },
    { ...PHONE_ROUND, round: '第 2 次', attempts: '', quality: '一般', satisfaction: '一般', nextAt: '2026-11-22', at: '2026-11-15 10:05' },
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
  at: '2026-11-21 15:02',
  leaver: '王敏',
  comer: '李婷',
  keys: '在库 118 件，在借 3 件（K004、K017、K032）',
  cabinetKey: '1 把，已交',
  parcels: '17 件，其中超过 3 天 2 件',
  visitors: '2 人（F013、F015）',
  cash: '备用金 500.00 元；代收款 1 笔 120.00 元，待交收银员',
  equipment: '对讲机 3 台（1 台电量低），强光灯 2 只，打印机正常。',
  outsideLogs: '大堂门岗、监控中心 11-20 记录已收。',
  instructions: '周一上午消防检查，访客车位 1–6 号预留。',
  leaverRemarks: '何女士 16:30 等师傅上门，注意催办。',
  open: [
    { no: 'BX-20261121-003', unit: '6-1-2002', gist: '水龙头滴水，已派刘国强，预约 16:30', promised: '11-21 18:00', hand: '刘国强' },
    { no: 'TS-20261121-001', unit: '3-2-1203', gist: '午间装修噪音，已制止，17:30 前答复业主', promised: '11-21 18:00', hand: '周琳' },
    { no: 'ZB-20261121-012', unit: '', gist: '2 栋大堂感应灯不亮', promised: '11-22 12:00', hand: '刘国强' },
  ],
  leastOpen: 6,
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
