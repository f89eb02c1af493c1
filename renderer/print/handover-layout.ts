/** The layout of 物业服务中心交接班记录表: what the one who comes takes over (SH-2). Cells bear the names of the record's fields. */
import type { RecordCell, RecordSection, RegisterRow } from './model';
import { signCell, tableCell, valueCell } from './record-cells';

type HandoverField =
  | 'date'
  | 'shift'
  | 'handedAt'
  | 'leaver'
  | 'comer'
  | 'staff'
  | 'keys'
  | 'parcels'
  | 'visitors'
  | 'otherLogs'
  | 'equipment'
  | 'cash'
  | 'instructions'
  | 'leaverRemarks'
  | 'comerRemarks'
  | 'refused'
  | 'openingNote'
  | 'missedNote';

export type HandoverValues = Readonly<Partial<Record<HandoverField, string>>> & {
  /** Rows with the keys no, unit, gist, promised, hand, remark. */
  readonly open: readonly RegisterRow[];
  /** Least rows of the list of open matters. */
  readonly leastOpen: number;
  /** How a side has signed in the program, such as 「王敏 2026-11-21 15:31 PIN 签名」; '' leaves lines for the pen. */
  readonly leaverSigned: string;
  readonly comerSigned: string;
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
        valueCell('handedAt', '交接时间', v.handedAt, 2),
        valueCell('leaver', '交班人', v.leaver, 2),
        valueCell('comer', '接班人', v.comer, 2),
        valueCell('staff', '值班人员', v.staff, 2),
      ],
    },
    {
      key: 'openMatters',
      heading: v.open.length === 0 ? '未完成事项' : `未完成事项（${v.open.length} 条）`,
      together: false,
      cells: [
        tableCell('open', '', {
          columns: [
            { key: 'no', heading: '编号', width: 31, align: 'center' },
            { key: 'unit', heading: '房号', width: 18, align: 'center' },
            { key: 'gist', heading: '内容及进展', width: 66, align: 'left' },
            { key: 'promised', heading: '承诺时间', width: 20, align: 'center' },
            { key: 'hand', heading: '责任人', width: 21, align: 'center' },
            { key: 'remark', heading: '交班说明', width: 30, align: 'left' },
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
        valueCell('keys', '钥匙', v.keys, 6),
        valueCell('parcels', '未领包裹', v.parcels, 3),
        valueCell('visitors', '在访人员', v.visitors, 3),
        valueCell('otherLogs', '外部记录', v.otherLogs, 6),
        valueCell('equipment', '设备及物品', v.equipment, 6, 10),
        valueCell('cash', '备用金/代收款', v.cash, 6),
        valueCell('instructions', '领导交办', v.instructions, 6, 10),
        ...told('openingNote', '开班说明', v.openingNote),
        ...told('missedNote', '漏交接说明', v.missedNote),
        ...told('refused', '拒接记录', v.refused),
      ],
    },
    {
      key: 'signed',
      heading: '',
      together: true,
      cells: [
        side('leaverRemarks', '交班说明', v.leaverRemarks, v.leaverSigned, '交班人'),
        side('comerRemarks', '接班意见', v.comerRemarks, v.comerSigned, '接班人'),
      ],
    },
  ];
}

/** Only where there is something to tell. */
function told(key: string, label: string, value: string | undefined): readonly RecordCell[] {
  return value ? [valueCell(key, label, value, 6)] : [];
}

/** The remarks of one side over its signature: given in the program, or lines for the pen. */
function side(key: string, label: string, remarks: string | undefined, signed: string, who: string): RecordCell {
  const note = [remarks ?? '', signed === '' ? '' : `${who}：${signed}`].filter((line) => line !== '').join('\n');
  return signCell(key, label, note, signed === '' ? [who, '日期'] : [], 6, 20);
}
