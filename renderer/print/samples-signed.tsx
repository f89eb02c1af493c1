/** The samples that were signed on the screen, or were not: on A4, on A5 and on a slip in parts, with both titles of an English print. */
import { CopiesForm } from './copies-form';
import type { InkLines, InkMark } from './ink-mark';
import { signCell, tableCell, tickCell, valueCell } from './record-cells';
import { RecordForm } from './record-form';
import { RegisterTableForm } from './register-table-form';
import type { SampleForm } from './sample-frames';
import { sampleFrame } from './samples';
import { PARCEL_TABLE } from './samples-lists';

/** A name of two characters, written in a hurry. */
const INK: InkLines = {
  viewBox: '0 0 240 90',
  paths: [
    {
      width: 3,
      d: 'M30 12Q24 30 10 46M22 34Q23 56 21 80M40 22Q70 19 98 17M92 18Q94 50 88 74Q84 80 74 72M48 38Q48 52 50 58M48 38Q66 36 70 38Q70 48 68 54M50 56L70 54',
    },
    {
      width: 4.2,
      d: 'M126 20L168 16M122 34Q148 31 172 28M147 8Q148 24 147 42M116 46Q150 42 180 38M132 52Q130 70 124 84M132 54Q156 48 164 52Q166 68 162 82Q158 84 152 78',
    },
    {
      width: 2.4,
      d: 'M196 10Q190 22 182 30M192 20Q210 16 220 16Q214 24 206 32M186 36Q206 32 224 30Q226 44 222 50M184 52Q210 46 234 42M208 30Q212 60 206 84Q202 86 194 78',
    },
  ],
};

const SIGNED: InkMark = { label: '业主/租户', round: 0, ink: INK, refused: false, who: '何静 2026-11-21 18:05', note: '' };
const REFUSED: InkMark = {
  ...SIGNED,
  ink: null,
  refused: true,
  note: '原因：对验收结果有异议，说等物业把阳台门修好再签，当场把表退回前台（见证人 李娜）',
};
const CHANGED: InkMark = { ...SIGNED, note: '签字后有改动：车牌、物品清单' };

const MOVE = {
  title: '入伙（入住）登记表',
  english: 'Move-in record',
  number: 'RH-20261121-001',
  qr: 'RH-20261121-001',
  signatures: ['业主/租户', '经办人'],
  filing: '存档盒号',
} as const;

const KEYS = {
  columns: [
    { key: 'name', heading: '名称', width: 60, align: 'left' },
    { key: 'count', heading: '数量', width: 20, align: 'right' },
  ],
  rows: [{ name: '入户门', count: '5' }],
  leastRows: 3,
  totals: [],
} as const;

const SECTIONS = [
  {
    key: 'all',
    heading: '',
    together: false,
    cells: [
      tickCell('kind', '办理类别', ['入伙', '迁出'], '入伙', 6),
      valueCell('unit', '房号', '3-2-1203', 3),
      valueCell('name', '业主/租户', '𠮷㛃', 3),
      tableCell('keys', '交付钥匙', KEYS),
      valueCell('note', '说明', '', 6, 12),
    ],
  },
];

/** One that was signed, refused, changed afterwards; in parts; in the cell of a form; in the column of a list. */
export function signedForms(): readonly SampleForm[] {
  return [
    { name: 'signed', element: <RecordForm frame={{ ...sampleFrame(MOVE), inks: [SIGNED] }} sections={SECTIONS} /> },
    {
      name: 'refused-a5',
      element: <RecordForm frame={{ ...sampleFrame({ ...MOVE, paper: 'A5' }), inks: [REFUSED] }} sections={SECTIONS} />,
    },
    {
      name: 'signed-cell',
      element: (
        <RecordForm
          frame={sampleFrame({ ...MOVE, signatures: [] })}
          sections={[
            ...SECTIONS,
            {
              key: 'end',
              heading: '',
              together: true,
              cells: [
                { ...signCell('sign', '客户签名', '', ['客户', '日期'], 3, 24), inks: [{ ...SIGNED, label: '客户' }] },
                { ...signCell('no', '拒签', '', ['客户'], 3, 24), inks: [{ ...REFUSED, label: '客户' }] },
              ],
            },
          ]}
        />
      ),
    },
    {
      name: 'signed-slip',
      element: (
        <CopiesForm
          frame={{ ...sampleFrame({ ...MOVE, title: '物品放行条', english: 'Goods release' }), inks: [CHANGED] }}
          sections={SECTIONS}
          copies={['住户联', '门岗联', '前台联']}
        />
      ),
    },
    {
      name: 'signed-list',
      element: (
        <RegisterTableForm
          frame={sampleFrame({ title: '快递/信报收发登记表', english: 'Parcels and mail', orientation: 'landscape' })}
          table={{ ...PARCEL_TABLE, inks: { 0: { [PARCEL_TABLE.columns.at(-1)?.key ?? '']: INK } } }}
          after={[]}
        />
      ),
    },
  ];
}
