/** The layout of 客户档案表: a unit with its people, vehicles and wishes. */
import type { RecordSection, RegisterRow } from './model';
import { tableCell, tickCell, valueCell } from './record-cells';

type CustomerField = 'unit' | 'area' | 'floorArea' | 'status' | 'key' | 'quietHours' | 'needs' | 'remarks';

export type CustomerValues = Readonly<Partial<Record<CustomerField, string>>> & {
  /** Rows with the keys role, name, phone, birthday, from, to. */
  readonly people: readonly RegisterRow[];
  /** Rows with the keys plate, kind, owner, space. */
  readonly vehicles: readonly RegisterRow[];
};

/** Owners and tenants keep their dates, former ones too (RG-8). */
export function customerSections(v: CustomerValues): readonly RecordSection[] {
  return [
    {
      key: 'unitFacts',
      heading: '',
      together: true,
      cells: [
        valueCell('unit', '房号', v.unit, 2),
        valueCell('area', '片区', v.area, 2),
        valueCell('floorArea', '面积', v.floorArea, 2),
        tickCell('status', '状态', ['自住', '出租', '空置', '装修'], v.status, 4),
        tickCell('key', '重点客户', ['是', '否'], v.key, 2),
        valueCell('quietHours', '免打扰时段', v.quietHours, 6),
      ],
    },
    {
      key: 'people',
      heading: '业主与租户',
      together: false,
      cells: [
        tableCell('peopleTable', '', {
          columns: [
            { key: 'role', heading: '身份', width: 18, align: 'center' },
            { key: 'name', heading: '姓名', width: 24, align: 'center' },
            { key: 'phone', heading: '电话', width: 48, align: 'left' },
            { key: 'birthday', heading: '生日', width: 24, align: 'center' },
            { key: 'from', heading: '起', width: 24, align: 'center' },
            { key: 'to', heading: '止', width: 24, align: 'center' },
          ],
          rows: v.people,
          leastRows: 5,
          totals: [],
        }),
      ],
    },
    {
      key: 'vehicles',
      heading: '车辆',
      together: false,
      cells: [
        tableCell('vehicleTable', '', {
          columns: [
            { key: 'plate', heading: '车牌', width: 36, align: 'center' },
            { key: 'kind', heading: '车型及颜色', width: 50, align: 'left' },
            { key: 'owner', heading: '车主', width: 36, align: 'center' },
            { key: 'space', heading: '车位', width: 40, align: 'center' },
          ],
          rows: v.vehicles,
          leastRows: 3,
          totals: [],
        }),
      ],
    },
    {
      key: 'wishes',
      heading: '',
      together: false,
      cells: [valueCell('needs', '特殊需求', v.needs, 6, 24), valueCell('remarks', '备注', v.remarks, 6, 30)],
    },
  ];
}
