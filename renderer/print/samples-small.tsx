/** The samples on A5, and slips: in parts with item lines, and with a photo. */
import { callbackSections } from './callback-layout';
import { CopiesForm } from './copies-form';
import { photoCell, tableCell, tickCell, valueCell } from './record-cells';
import { RecordForm } from './record-form';
import { RegisterTableForm } from './register-table-form';
import { complaintSections, repairSections } from './request-layout';
import { COPIES, DUTY, dutyMeta, REVIEW, type SampleForm, WORK_ORDER_FRAME } from './sample-frames';
import { CALLBACK, COMPLAINT, REPAIR, sampleFrame, WORK_ORDER } from './samples';
import { dutyTable, KEY_TABLE, PARCEL_TABLE, VISITOR_TABLE } from './samples-lists';
import { workOrderSections } from './work-order-layout';

const ITEMS = {
  columns: [
    { key: 'name', heading: '名称', width: 60, align: 'left' },
    { key: 'count', heading: '数量', width: 20, align: 'right' },
    { key: 'note', heading: '说明', width: 60, align: 'left' },
  ],
  rows: [
    { name: '三人沙发', count: '1', note: '灰色' },
    { name: '纸箱', count: '6', note: '书籍' },
  ],
  leastRows: 3,
  totals: [],
} as const;

export function smallForms(): readonly SampleForm[] {
  return [
    {
      name: 'visitors-a5',
      element: (
        <RegisterTableForm
          frame={sampleFrame({ title: '来访登记表', paper: 'A5', orientation: 'landscape', meta: dutyMeta('2026-11-21', '早班', '王敏') })}
          table={{ ...VISITOR_TABLE, leastRows: 10 }}
          after={[]}
        />
      ),
    },
    {
      name: 'parcels-a5',
      element: (
        <RegisterTableForm
          frame={sampleFrame({ title: '快递/信报收发登记表', paper: 'A5', orientation: 'landscape' })}
          table={PARCEL_TABLE}
          after={[]}
        />
      ),
    },
    {
      name: 'duty-log-a5',
      element: (
        <RegisterTableForm
          frame={sampleFrame({ ...DUTY, paper: 'A5', meta: dutyMeta('2026-11-21 星期六', '早班 08:00–15:00', '王敏、李婷') })}
          table={dutyTable(12)}
          after={[REVIEW]}
        />
      ),
    },
    {
      name: 'keys-a5',
      element: (
        <RegisterTableForm
          frame={sampleFrame({ title: '钥匙清单', paper: 'A5', orientation: 'landscape', signatures: ['清点人', '复核人', '日期'] })}
          table={KEY_TABLE}
          after={[]}
        />
      ),
    },
    {
      name: 'complaint-a5',
      element: (
        <RecordForm
          frame={sampleFrame({
            title: '客户投诉登记表',
            code: 'R01—WKF05',
            number: 'TS-20261121-A003',
            paper: 'A5',
            signatures: ['受理人', '责任人', '客服主管', '经理'],
            filing: '存档盒号',
          })}
          sections={complaintSections(COMPLAINT)}
        />
      ),
    },
    {
      name: 'repair-a5',
      element: (
        <RecordForm
          frame={sampleFrame({ title: '报修登记表', code: 'R04—WKF07', number: 'BX-20261121-A003', paper: 'A5' })}
          sections={repairSections(REPAIR)}
        />
      ),
    },
    {
      name: 'callback-a5',
      element: (
        <RecordForm
          frame={sampleFrame({ title: '回访记录表', number: 'HF-20261121-A007', code: 'R06—WKF07', paper: 'A5' })}
          sections={callbackSections(CALLBACK)}
        />
      ),
    },
    {
      name: 'work-order-a5',
      element: (
        <CopiesForm
          frame={{ ...WORK_ORDER_FRAME, paper: 'A5', orientation: 'landscape' }}
          sections={workOrderSections(WORK_ORDER)}
          copies={COPIES}
        />
      ),
    },
    {
      name: 'release-slip',
      element: (
        <CopiesForm
          frame={sampleFrame({
            title: '物品放行条',
            number: 'FX-20261121-A003',
            signatures: ['申请人', '开具人', '门岗'],
            remarks: '当天有效。门岗核对物品后放行，并把门岗联交回前台。',
          })}
          sections={[
            {
              key: 'slip',
              heading: '',
              together: true,
              cells: [
                valueCell('day', '日期', '2026-11-21', 3),
                valueCell('unit', '房号', '3-2-1203', 3),
                valueCell('who', '申请人', '张伟', 3),
                tickCell('as', '身份', ['业主', '租户', '装修'], '租户', 3),
                tableCell('items', '物品清单', ITEMS),
                valueCell('plate', '车牌', '粤B12345', 3),
                valueCell('gate', '放行门岗', '北门岗', 3),
              ],
            },
          ]}
          copies={['住户联', '门岗联', '前台联']}
        />
      ),
    },
    {
      name: 'pass',
      element: (
        <RecordForm
          frame={sampleFrame({
            title: '出入证',
            number: 'ZJ-20261121-A003',
            paper: 'A5',
            orientation: 'landscape',
            signatures: ['发证人（盖章）', '持证人'],
          })}
          sections={[
            {
              key: 'pass',
              heading: '',
              together: true,
              cells: [
                tickCell('kind', '类别', ['停车卡', 'IC卡', '临时出入证', '装修人员出入证'], '装修人员出入证', 6),
                valueCell('name', '姓名', '陈晓东', 2),
                valueCell('unit', '房号', '3-2-1203', 2),
                valueCell('org', '单位', '匠心装饰', 2),
                valueCell('until', '有效期', '2026-11-01 至 2026-11-30', 2),
                photoCell('photo', '照片', ''),
              ],
            },
          ]}
        />
      ),
    },
  ];
}
