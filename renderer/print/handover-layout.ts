/** The layout of 物业服务中心交接班记录表: what the one who comes takes over (SH-2). */
import type { RecordSection, RegisterRow } from './model';
import { signCell, tableCell, valueCell } from './record-cells';

type HandoverField =
  | 'date'
  | 'shift'
  | 'at'
  | 'leaver'
  | 'comer'
  | 'keys'
  | 'cabinetKey'
  | 'parcels'
  | 'visitors'
  | 'outsideLogs'
  | 'equipment'
  | 'cash'
  | 'instructions'
  | 'leaverRemarks'
  | 'comerRemarks';

export type HandoverValues = Readonly<Partial<Record<HandoverField, string>>> & {
  /** Rows with the keys no, unit, gist, promised, hand. */
  readonly open: readonly RegisterRow[];
  /** Least rows of the list of open matters. */
  readonly leastOpen: number;
};

/** Facts of the shift, open matters, things counted, and both signatures. */
export function handoverSections(v: HandoverValues): readonly RecordSection[] {
  return [
    {
      key: 'shiftFacts',
      heading: '',
      together: true,
      cells: [
        valueCell('date', '日期', v.date, 2),
        valueCell('shift', '班次', v.shift, 2),
        valueCell('at', '交接时间', v.at, 2),
        valueCell('leaver', '交班人', v.leaver, 3),
        valueCell('comer', '接班人', v.comer, 3),
      ],
    },
    {
      key: 'open',
      heading: '未完成事项',
      together: false,
      cells: [
        tableCell('openTable', '', {
          columns: [
            { key: 'no', heading: '编号', width: 34, align: 'center' },
            { key: 'unit', heading: '房号', width: 22, align: 'center' },
            { key: 'gist', heading: '内容及进展', width: 74, align: 'left' },
            { key: 'promised', heading: '承诺时间', width: 28, align: 'center' },
            { key: 'hand', heading: '责任人', width: 20, align: 'center' },
          ],
          rows: v.open,
          leastRows: v.leastOpen,
          totals: [],
        }),
      ],
    },
    {
      key: 'counted',
      heading: '清点',
      together: false,
      cells: [
        valueCell('keys', '钥匙', v.keys, 4),
        valueCell('cabinetKey', '资料柜钥匙', v.cabinetKey, 2),
        valueCell('parcels', '未领包裹', v.parcels, 3),
        valueCell('visitors', '在访人员', v.visitors, 3),
        valueCell('cash', '备用金', v.cash, 6),
        valueCell('equipment', '设备及物品', v.equipment, 6, 10),
        valueCell('outsideLogs', '外部记录', v.outsideLogs, 6, 10),
        valueCell('instructions', '领导交办', v.instructions, 6, 10),
      ],
    },
    {
      key: 'signed',
      heading: '',
      together: true,
      cells: [
        signCell('leaverRemarks', '交班说明', v.leaverRemarks, ['交班人', '日期'], 6, 20),
        signCell('comerRemarks', '接班意见', v.comerRemarks, ['接班人', '日期'], 6, 20),
      ],
    },
  ];
}
