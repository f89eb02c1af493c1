/** The columns of the paper lists, as data: which fields stand in which column, and how wide it is in millimetres. */
import type { Align } from '@renderer/print/model';
import { type PaperColumn, paperColumns } from '@shared/registers/contract/columns';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Field } from '@shared/registers/contract/fields';

/** Field keys that stand for the record's own number and state. */
export const NO = '#no';
export const STATE = '#state';

export interface ListColumn {
  readonly heading: string;
  readonly width: number;
  readonly align: Align;
  /** In order; a field hidden by the site is left out, a column without any falls away. */
  readonly fields: readonly string[];
  /** What stands between the texts of the fields. */
  readonly by: string;
}

function column(heading: string, width: number, fields: readonly string[], align: Align = 'center', by = '\n'): ListColumn {
  return { heading, width, align, fields, by };
}

const PAPER: Readonly<Record<string, readonly ListColumn[]>> = {
  duty: [
    column('编号/时间', 34, [NO, 'happenedAt']),
    column('班次', 12, ['shift']),
    column('方式', 11, ['way']),
    column('房号', 19, ['unit']),
    column('姓名/电话', 27, ['name', 'phone']),
    column('内容', 54, ['content'], 'left'),
    column('紧急\n程度', 11, ['urgency']),
    column('人员安排', 21, ['assignee', 'assignedAt']),
    column('承诺\n完成', 14, ['promisedAt']),
    column('跟进记录', 38, ['followUps'], 'left'),
    column('处理结果/完成时间', 36, ['result', 'doneAt'], 'left'),
    column('回访\n结果', 15, ['callbackResult']),
    column('值班人', 14, ['dutyPerson']),
  ],
  keyloans: [
    column('编号', 31, [NO]),
    column('钥匙', 24, ['key', 'unit', 'place']),
    column('数量', 9, ['count']),
    column('借用人', 16, ['borrower']),
    column('部门/单位', 22, ['org'], 'left'),
    column('电话/证件', 36, ['phone', 'idNo']),
    column('用途', 30, ['purpose'], 'left'),
    column('陪同/\n批准', 16, ['companion', 'approvedBy']),
    column('借出\n时间', 15, ['lentAt']),
    column('预计\n归还', 15, ['dueAt']),
    column('经办人', 14, ['handler']),
    column('签名', 18, ['signed']),
    column('归还\n时间', 15, ['returnedAt']),
    column('归还人', 14, ['returner']),
    column('验收人', 14, ['receiver']),
    column('归还\n状况', 18, ['condition'], 'left'),
  ],
  visitors: [
    column('编号/来访时间', 31, [NO, 'cameAt']),
    column('姓名', 15, ['name', 'gender']),
    column('证件类型及号码', 33, ['idType', 'idNo']),
    column('电话', 23, ['phone']),
    column('单位', 24, ['org'], 'left'),
    column('人数', 10, ['count']),
    column('车牌', 23, ['plate']),
    column('被访房号', 19, ['unit']),
    column('被访人', 15, ['host']),
    column('事由', 24, ['reason'], 'left'),
    column('联系\n确认', 12, ['confirmed']),
    column('访客证', 13, ['badge']),
    column('携带物品', 20, ['belongings'], 'left'),
    column('离开\n时间', 14, ['leftAt']),
    column('值班人', 14, ['dutyPerson']),
  ],
  parcels: [
    column('编号/到达时间', 31, [NO, 'arrivedAt']),
    column('类别', 14, ['kind']),
    column('承运', 14, ['carrier']),
    column('单号', 34, ['trackingNo']),
    column('收件人', 16, ['recipient']),
    column('房号', 20, ['unit']),
    column('电话', 23, ['phone']),
    column('件数', 10, ['count']),
    column('存放/\n取件码', 18, ['shelf', 'pickupCode']),
    column('通知\n时间', 14, ['notifiedAt']),
    column('领取\n时间', 14, ['takenAt']),
    column('领取人', 16, ['taker']),
    column('代领\n关系', 14, ['relation']),
    column('签名', 20, ['signed']),
    column('片区\n管理员', 16, ['areaManager']),
  ],
  documents: [
    column('编号/收文日期', 34, [NO, 'receivedAt']),
    column('来文单位', 22, ['sender']),
    column('文号', 20, ['docNo']),
    column('标题', 34, ['title'], 'left'),
    column('份数', 9, ['copies']),
    column('缓急', 11, ['urgency']),
    column('收文人', 14, ['receiver']),
    column('请示及答复', 28, ['asks'], 'left'),
    column('经理审阅意见', 34, ['opinion', 'reviewer', 'reviewedAt'], 'left'),
    column('分发', 26, ['distribution'], 'left'),
    column('办理结果', 28, ['result'], 'left'),
    column('归档位置', 24, ['place']),
    column('状态', 12, [STATE]),
  ],
  keys: [
    column('编号', 22, ['tag']),
    column('房号/位置', 46, ['unit', 'place'], 'left', ' '),
    column('类别', 22, ['kind']),
    column('数量', 13, ['count']),
    column('挂钩号', 18, ['hook']),
    column('状态', 18, [STATE]),
    column('备注', 44, ['remark'], 'left'),
  ],
  units: [
    column('房号', 22, ['code']),
    column('片区', 23, ['area']),
    column('面积', 15, ['size']),
    column('状态', 11, ['status']),
    column('业主', 50, ['owners'], 'left'),
    column('租户', 50, ['tenants'], 'left'),
    column('其他电话', 27, ['phones']),
    column('车辆', 26, ['vehicles']),
    column('重点\n客户', 11, ['keyCustomer']),
    column('免打扰时段', 26, ['doNotDisturb'], 'left'),
    column('生日', 25, ['birthday']),
    column('特殊需求/备注', 34, ['specialNeeds', 'remark'], 'left'),
  ],
};

/** Most columns that a derived list can show and still be read. */
const MOST = 13;
const PX_TO_MM = 0.24;

/**
 * All columns that a register's list can have: those of the paper, then what prints besides, for a site that adds it (`unshownOnList`).
 * Derived ones: the number first, the state last.
 */
export function listColumns(definition: AnyDefinition): readonly ListColumn[] {
  const { fields, numbering, group, id } = definition;
  const paper = PAPER[id] ?? [];
  const placed = new Set(paper.flatMap((one) => one.fields));
  const numberField = numbering.kind === 'field' ? numbering.field : '';
  const others = paperColumns(fields, 'print')
    .filter(({ key }) => !placed.has(key) && key !== numberField)
    .map(({ key, heading, fields: keys }) => derived(fields[key] as Field, heading.zh, keys));
  if (paper.length > 0) return [...paper, ...others];
  const number = column(fields[numberField]?.label.zh ?? '编号', 36, [NO]);
  return [number, ...others, ...(group === 'base' ? [] : [column('状态', 16, [STATE])])];
}

/** Keys of the fields that have no place on the list as shipped: further ones of a paper list, and of a register with too many to read. */
export function unshownOnList(definition: AnyDefinition): readonly string[] {
  const { fields, print, id } = definition;
  const printed = paperColumns(fields, 'print');
  const paper = PAPER[id];
  const keys = (one: PaperColumn): readonly string[] => one.fields;
  if (paper) {
    const placed = new Set(paper.flatMap((one) => one.fields));
    return printed.filter(({ key }) => !placed.has(key)).flatMap(keys);
  }
  if (print.layout === 'list' && printed.length <= MOST) return [];
  return printed.filter(({ key }) => fields[key]?.list === undefined).flatMap(keys);
}

/** Least widths of what must not break within a line: eleven digits, a day, a sum. */
const LEAST: Readonly<Partial<Record<Field['kind'], number>>> = { phone: 28, phones: 28, date: 23, money: 20 };

function derived(field: Field, heading: string, fields: readonly string[]): ListColumn {
  const wide = field.kind === 'longText' || field.kind === 'rows' || field.kind === 'log';
  if (field.kind === 'instant') return column(heading, 18, fields);
  const least = LEAST[field.kind] ?? 13;
  const usual = field.list === undefined ? (wide ? 40 : 22) : Math.min(64, Math.round(field.list * PX_TO_MM));
  return column(heading, Math.max(least, usual), fields, wide ? 'left' : 'center');
}
