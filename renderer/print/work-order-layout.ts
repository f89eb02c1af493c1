/** The layout of 派工单/维修单: two copies, one to keep and one to come back (IN-7, IN-8). */
import type { RecordSection, RegisterRow } from './model';
import { signCell, tableCell, tickCell, valueCell } from './record-cells';

type WorkOrderField =
  | 'at'
  | 'department'
  | 'team'
  | 'assignee'
  | 'unit'
  | 'name'
  | 'phone'
  | 'place'
  | 'content'
  | 'requestNo'
  | 'dispatcher'
  | 'urgency'
  | 'appointment'
  | 'arrivedAt'
  | 'doneAt'
  | 'charge'
  | 'consent'
  | 'work'
  | 'quality'
  | 'attitude'
  | 'fee';

export type WorkOrderValues = Readonly<Partial<Record<WorkOrderField, string>>> & {
  /** Rows with the keys item, quantity, unit, price, sum: texts, money in 元. */
  readonly prices: readonly RegisterRow[];
  /** Sum of the price lines; '' leaves it open. */
  readonly total: string;
};

const GRADES = ['好', '一般', '差'];
const LEAST_PRICE_LINES = 2;

/** The order, its price lines, and what technician and resident write. */
export function workOrderSections(v: WorkOrderValues): readonly RecordSection[] {
  return [
    {
      key: 'order',
      heading: '',
      together: false,
      cells: [
        valueCell('at', '派单时间', v.at, 2),
        valueCell('department', '责任部门', v.department, 2),
        valueCell('assignee', '接单人', [v.team, v.assignee].filter((text) => text !== undefined && text !== '').join(' '), 2),
        valueCell('unit', '房号', v.unit, 2),
        valueCell('name', '姓名', v.name, 2),
        valueCell('phone', '电话', v.phone, 2),
        valueCell('requestNo', '诉求编号', v.requestNo, 2),
        valueCell('dispatcher', '派单人', v.dispatcher, 2),
        valueCell('appointment', '预约时间', v.appointment, 2),
        valueCell('place', '地点', v.place, 4),
        tickCell('urgency', '紧急程度', ['一般', '紧急'], v.urgency, 2),
        valueCell('content', '内容', v.content, 6, 10),
        tickCell('charge', '收费', ['无偿', '有偿'], v.charge, 2),
        tickCell('consent', '客户同意', ['同意'], v.consent, 2),
        tickCell('fee', '收费方式', ['并入管理费', '现收'], v.fee, 2),
        tableCell('prices', '', {
          columns: [
            { key: 'item', heading: '收费项目', width: 70, align: 'left' },
            { key: 'quantity', heading: '数量', width: 22, align: 'right' },
            { key: 'unit', heading: '单位', width: 22, align: 'center' },
            { key: 'price', heading: '单价（元）', width: 30, align: 'right' },
            { key: 'sum', heading: '金额（元）', width: 34, align: 'right' },
          ],
          rows: v.prices,
          leastRows: LEAST_PRICE_LINES,
          totals: [{ item: '合计', sum: v.total }],
        }),
        valueCell('work', '处理及材料', v.work, 6, 13),
        valueCell('arrivedAt', '到场时间', v.arrivedAt, 3),
        valueCell('doneAt', '完工时间', v.doneAt, 3),
        tickCell('quality', '质量评价', GRADES, v.quality, 3),
        tickCell('attitude', '态度评价', GRADES, v.attitude, 3),
        signCell('signatures', '签名', '', ['维修人', '客户', '日期'], 6, 13),
      ],
    },
  ];
}
