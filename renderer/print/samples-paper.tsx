/** The samples on other paper: continuous paper of needle printers, labels from a roll and on a sheet, badge and card. */
import { callbackSections } from './callback-layout';
import { CopiesForm } from './copies-form';
import { type LabelData, LabelSheet } from './label-sheet';
import { tableCell, valueCell } from './record-cells';
import { RecordForm } from './record-form';
import { RegisterTableForm } from './register-table-form';
import { complaintSections } from './request-layout';
import { COPIES, DUTY, dutyMeta, REVIEW, type SampleForm, WORK_ORDER_FRAME } from './sample-frames';
import { CALLBACK, COMPLAINT, LONG_TEXT, SITE, sampleFrame, WORK_ORDER } from './samples';
import { dutyTable } from './samples-lists';
import { workOrderSections } from './work-order-layout';

const PARCEL: LabelData = {
  look: 'tag',
  letterhead: SITE,
  title: '快递架签',
  big: 'A-12',
  lines: ['3-2-1203', '𠮷**', '顺丰 尾号 0123', '到 11-21 14:05'],
  number: 'KD-20261121-A003',
  code: 'KD-20261121-A003',
  photo: null,
};
const KEY: LabelData = { ...PARCEL, title: '钥匙牌', big: 'K-107', lines: ['挂钩 3-12', '空置房'], number: 'K-107', code: 'K-107' };
const VISITOR: LabelData = {
  ...PARCEL,
  look: 'card',
  title: '访客证',
  big: 'V07',
  lines: ['㛃*', '到访 3-2-1203', '送装空调', '2026-11-21 当日有效'],
  number: 'V07',
  code: 'V07',
};
const FACE =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 50 70"%3E%3Crect width="50" height="70" fill="%23ddd"/%3E%3Ccircle cx="25" cy="26" r="13"/%3E%3Cpath d="M3 70c0-36 44-36 44 0Z"/%3E%3C/svg%3E';
const PASS: LabelData = {
  ...PARCEL,
  look: 'card',
  title: '装修出入证',
  big: '欧阳建国',
  lines: ['装修人员', '证号 ZX-0031', '安居装饰工程有限公司', '3-2-1203', '有效至 2027-02-20'],
  number: 'ZJ-20261121-A003',
  code: 'ZJ-20261121-A003',
  photo: FACE,
};

const RECEIPT = [
  {
    key: 'facts',
    heading: '',
    together: true,
    cells: [
      valueCell('payer', '交款人', '㙍女士', 2),
      valueCell('unit', '房号', '3-2-1203', 2),
      valueCell('way', '方式', '现金', 2),
      valueCell('words', '人民币大写', '壹佰贰拾元整', 4),
      valueCell('amount', '金额（元）', '120.00', 2),
      tableCell('items', '', {
        columns: [
          { key: 'name', heading: '项目', width: 60, align: 'left' },
          { key: 'period', heading: '期间', width: 40, align: 'center' },
          { key: 'amount', heading: '金额（元）', width: 30, align: 'right' },
        ],
        rows: [{ name: '装修垃圾清运费', period: '2026-11', amount: '120.00' }],
        leastRows: 2,
        totals: [],
      }),
    ],
  },
] as const;

export function paperForms(): readonly SampleForm[] {
  const labels = (count: number, label: LabelData): readonly LabelData[] =>
    Array.from({ length: count }, (_, index) => ({ ...label, big: `${label.big.slice(0, -1)}${index % 10}` }));
  return [
    { name: 'label-60x40', element: <LabelSheet labels={labels(3, PARCEL)} paper="60x40" line={false} skip={0} /> },
    { name: 'label-60x40-line', element: <LabelSheet labels={[PARCEL]} paper="60x40" line skip={0} /> },
    { name: 'label-50x30', element: <LabelSheet labels={[PARCEL, KEY]} paper="50x30" line={false} skip={0} /> },
    { name: 'label-50x30-line', element: <LabelSheet labels={[PARCEL, KEY]} paper="50x30" line skip={0} /> },
    { name: 'label-a4-3x8', element: <LabelSheet labels={labels(25, PARCEL)} paper="A4-3x8" line={false} skip={5} /> },
    { name: 'label-a4-3x7', element: <LabelSheet labels={labels(21, KEY)} paper="A4-3x7" line={false} skip={0} /> },
    { name: 'label-a4-2x5', element: <LabelSheet labels={labels(4, PASS)} paper="A4-2x5" line={false} skip={3} /> },
    { name: 'badge-90x55', element: <LabelSheet labels={[VISITOR, PASS]} paper="90x55" line={false} skip={0} /> },
    { name: 'card-86x54', element: <LabelSheet labels={[PASS, { ...PASS, photo: '' }, VISITOR]} paper="86x54" line={false} skip={0} /> },
    { name: 'card-86x54-line', element: <LabelSheet labels={[PASS]} paper="86x54" line skip={0} /> },
    {
      name: 'needle-work-order-half',
      element: (
        <CopiesForm
          frame={{ ...WORK_ORDER_FRAME, paper: '241x140', orientation: 'portrait' }}
          sections={workOrderSections(WORK_ORDER)}
          copies={COPIES}
        />
      ),
    },
    {
      name: 'needle-receipt-third',
      element: (
        <CopiesForm
          frame={{
            ...sampleFrame({ title: '代收费用收据', number: 'DS-20261121-A003', signatures: ['收款人（盖章）', '交款人'] }),
            paper: '241x93',
          }}
          sections={RECEIPT}
          copies={['存根联', '客户联', '财务联']}
        />
      ),
    },
    {
      name: 'needle-callback',
      element: (
        <RecordForm
          frame={{ ...sampleFrame({ title: '回访记录表', number: 'HF-20261121-007', filing: '存档盒号' }), paper: '241x280' }}
          sections={callbackSections(CALLBACK)}
        />
      ),
    },
    {
      name: 'needle-complaint-long',
      element: (
        <RecordForm
          frame={{
            ...sampleFrame({ title: '客户投诉登记表', number: 'TS-20261121-A004', signatures: ['受理人', '客服主管', '经理'] }),
            paper: '241x140',
          }}
          sections={complaintSections({ ...COMPLAINT, content: LONG_TEXT })}
        />
      ),
    },
    {
      name: 'needle-duty',
      element: (
        <RegisterTableForm
          frame={{
            ...sampleFrame({
              ...DUTY,
              number: 'QD-20261121-160000',
              qr: 'QD-20261121-160000',
              meta: dutyMeta('2026-11-21', '早班', '王敏'),
            }),
            paper: '241x280',
            orientation: 'portrait',
          }}
          table={dutyTable(40)}
          after={[REVIEW]}
        />
      ),
    },
    {
      name: 'complaint-long-a5',
      element: (
        <RecordForm
          frame={sampleFrame({
            title: '客户投诉登记表',
            number: 'TS-20261121-A004',
            paper: 'A5',
            signatures: ['受理人', '客服主管', '经理'],
          })}
          sections={complaintSections({ ...COMPLAINT, content: LONG_TEXT })}
        />
      ),
    },
  ];
}
