/** Fields of a unit, in the order of 客户档案表. Owners and tenants stay with their dates when they change (RG-8). */
import { text } from '../../base/text';
import { about, FOUND, KEPT, words } from '../contract/decisions';
import type { DataOf, Fields, RowColumn } from '../contract/fields';

const people = {
  name: { label: text('姓名', 'Name'), kind: 'text', personal: 'name', width: 96 },
  phone: { label: text('电话', 'Phone'), kind: 'text', personal: 'phone', width: 136 },
  from: { label: text('起', 'From'), kind: 'date', personal: 'none', width: 112 },
  to: { label: text('止', 'To'), kind: 'date', personal: 'none', width: 112 },
  note: { label: text('说明', 'Note'), kind: 'text', personal: 'text' },
} as const satisfies Readonly<Record<string, RowColumn>>;

export const unitFields = {
  code: {
    kind: 'text',
    label: text('房号', 'Unit'),
    ...FOUND,
    list: 112,
    need: true,
    fixed: true,
    span: 2,
    help: text(
      '例如 3-2-1203。保存后不能改；写错了就作废再建。',
      'For example 3-2-1203. It stays as it is; void a wrong one and write anew.',
    ),
    aliases: ['房间号', '单元', '住址'],
  },
  area: { kind: 'text', label: text('片区', 'Area'), ...FOUND, list: 88, span: 2, aliases: ['责任区', '组团'] },
  size: {
    kind: 'number',
    min: 0,
    max: 100_000,
    label: text('面积', 'Area in m²'),
    ...KEPT,
    list: 72,
    span: 1,
    aliases: ['建筑面积', '面积（平方米）'],
  },
  status: {
    kind: 'choice',
    label: text('状态', 'Occupied by'),
    options: {
      own: text('自住', 'Owner'),
      let: text('出租', 'Tenant'),
      vacant: text('空置', 'Nobody'),
      renovating: text('装修', 'Being renovated'),
    },
    ...KEPT,
    list: 72,
    start: 'own',
    span: 3,
    aliases: ['入住状态', '使用状态', '房屋状态', '居住状态'],
  },
  owners: {
    kind: 'rows',
    label: text('业主', 'Owners'),
    columns: people,
    ...about('text'),
    list: 160,
    span: 6,
    help: text('换了业主，给原业主填“止”，再加新业主。', 'When the owner changes, give the old one an end date and add the new one.'),
    aliases: ['业主姓名', '户主', '产权人'],
  },
  tenants: {
    kind: 'rows',
    label: text('租户', 'Tenants'),
    columns: people,
    ...about('text'),
    list: 120,
    span: 6,
    aliases: ['租户姓名', '承租人', '租客'],
  },
  phones: { kind: 'phones', label: text('电话', 'Phones'), ...about('phone'), span: 4, aliases: ['联系电话', '手机', '业主电话'] },
  vehicles: {
    kind: 'text',
    label: text('车辆', 'Vehicles'),
    ...about('plate'),
    span: 2,
    help: text('几个车牌用顿号隔开。', 'Several plates with 、 between them.'),
    aliases: ['车牌', '车牌号'],
  },
  keyCustomer: { kind: 'yesNo', label: text('重点客户', 'Key customer'), ...KEPT, list: 80, span: 1, aliases: ['VIP', '重要客户'] },
  doNotDisturb: {
    kind: 'rows',
    label: text('免打扰时段', 'Do not disturb'),
    columns: {
      from: { label: text('从（如 12:30）', 'From (12:30)'), kind: 'text', personal: 'none', width: 120 },
      to: { label: text('到（如 14:30）', 'To (14:30)'), kind: 'text', personal: 'none', width: 120 },
      note: { label: text('说明', 'Note'), kind: 'text', personal: 'text' },
    },
    ...words(KEPT),
    form: 'more',
    span: 6,
    aliases: ['免打扰', '休息时间'],
  },
  birthday: {
    kind: 'date',
    label: text('生日', 'Birthday'),
    ...about('sensitive'),
    search: false,
    form: 'more',
    span: 2,
    aliases: ['出生日期', '业主生日'],
  },
  specialNeeds: {
    kind: 'longText',
    label: text('特殊需求', 'Special needs'),
    ...about('sensitive'),
    form: 'more',
    span: 6,
    aliases: ['特殊情况', '特别关注'],
  },
  remark: { kind: 'longText', label: text('备注', 'Remarks'), ...about('text'), form: 'more', span: 6 },
} as const satisfies Fields;

export type UnitData = DataOf<typeof unitFields>;
