/** Realistic lists for the tests and the preview of the printed forms. */
import type { RegisterColumn, RegisterRow, RegisterTableData } from './model';

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
