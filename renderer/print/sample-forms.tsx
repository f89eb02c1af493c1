/** Every printed form filled with sample values, for the tests and the preview. */

import { callbackSections } from './callback-layout';
import { CopiesForm } from './copies-form';
import { customerSections } from './customer-layout';
import { handoverSections } from './handover-layout';
import type { RecordSection } from './model';
import { blankRows } from './page-rule';
import { PublicLetter } from './public-letter';
import { signCell, valueCell } from './record-cells';
import { RecordForm } from './record-form';
import { RegisterTableForm } from './register-table-form';
import { complaintSections, repairSections, writtenReplySection } from './request-layout';
import { COPIES, DUTY, dutyMeta, REVIEW, type SampleForm, WORK_ORDER_FRAME } from './sample-frames';
import {
  CALLBACK,
  CALLBACK_ROUNDS,
  CALLBACK_TWO,
  COMPLAINT,
  CUSTOMER,
  HANDOVER,
  LETTER,
  LONG_TEXT,
  REPAIR,
  SITE,
  sampleFrame,
  WORK_ORDER,
} from './samples';
import { dutyTable, KEY_LOAN_COLUMNS, KEY_TABLE, MONTH_SUMMARY, PARCEL_TABLE, VISITOR_TABLE } from './samples-lists';
import { paperForms } from './samples-paper';
import { signedForms } from './samples-signed';
import { smallForms } from './samples-small';
import { workOrderSections } from './work-order-layout';

const SUMMARY_BLOCKS: RecordSection = {
  key: 'texts',
  heading: '',
  together: false,
  cells: [
    valueCell('shortcomings', '缺点与不足', '上门前未提前电话；车库渗水处理时间偏长。', 6, 14),
    valueCell('suggestions', '业主建议', '维修师傅上门前先打电话；接水盘加大；快递架分栋摆放。', 6, 14),
    signCell('opinion', '领导意见', '', ['签名', '日期'], 6, 22),
  ],
};

/** All samples: usual, long, over several pages, blank, and A5. */
export function sampleForms(): readonly SampleForm[] {
  return [
    ...smallForms(),
    ...paperForms(),
    ...signedForms(),
    {
      name: 'duty-log',
      element: (
        <RegisterTableForm
          frame={sampleFrame({ ...DUTY, number: 'ZB-20261121', meta: dutyMeta('2026-11-21 星期六', '早班 08:00–15:00', '王敏、李婷') })}
          table={dutyTable(40)}
          after={[REVIEW]}
        />
      ),
    },
    {
      name: 'duty-log-blank',
      element: (
        <RegisterTableForm
          frame={sampleFrame({ ...DUTY, number: 'ZB-20261122-A001', meta: dutyMeta('', '', '') })}
          table={dutyTable(0, blankRows('A4', 'landscape'))}
          after={[]}
        />
      ),
    },
    {
      name: 'callback-month',
      element: (
        <RegisterTableForm
          frame={sampleFrame({
            title: '客户回访记录',
            orientation: 'landscape',
            meta: [{ label: '统计期间', value: '2026-10-28 至 2026-11-27' }],
            remarks: '回访率＝已回访÷（应回访－免回访）；及时率＝按期回访÷已回访及已到期。',
            signatures: ['制表人', '客服主管', '经理'],
          })}
          table={MONTH_SUMMARY}
          after={[SUMMARY_BLOCKS]}
        />
      ),
    },
    {
      name: 'keys',
      element: (
        <RegisterTableForm
          frame={sampleFrame({ title: '钥匙清单', signatures: ['清点人', '复核人', '日期'] })}
          table={KEY_TABLE}
          after={[]}
        />
      ),
    },
    {
      name: 'key-loans-blank',
      element: (
        <RegisterTableForm
          frame={sampleFrame({
            title: '钥匙借用登记表',
            number: '',
            orientation: 'landscape',
            remarks: '空置房及资料柜钥匙仅限工作人员因工作借用，须写明用途；其他人员须经主管批准并有人陪同。',
          })}
          table={{ columns: KEY_LOAN_COLUMNS, rows: [], leastRows: blankRows('A4', 'landscape'), totals: [] }}
          after={[]}
        />
      ),
    },
    {
      name: 'visitors',
      element: (
        <RegisterTableForm
          frame={sampleFrame({ title: '来访登记表', orientation: 'landscape', meta: dutyMeta('2026-11-21', '早班', '王敏') })}
          table={VISITOR_TABLE}
          after={[]}
        />
      ),
    },
    {
      name: 'parcels',
      element: (
        <RegisterTableForm
          frame={sampleFrame({ title: '快递/信报收发登记表', orientation: 'landscape' })}
          table={PARCEL_TABLE}
          after={[]}
        />
      ),
    },
    {
      name: 'complaint',
      element: (
        <RecordForm
          frame={sampleFrame({
            title: '客户投诉登记表',
            code: 'R01—WKF05',
            number: 'TS-20261121-A003',
            signatures: ['受理人', '客服主管', '经理'],
            filing: '存档盒号',
          })}
          sections={complaintSections(COMPLAINT)}
        />
      ),
    },
    {
      name: 'complaint-reply-long',
      element: (
        <RecordForm
          frame={sampleFrame({
            title: '客户投诉登记表',
            code: 'R01—WKF05',
            number: 'TS-20261121-A004',
            signatures: ['受理人', '客服主管', '经理'],
          })}
          sections={[
            ...complaintSections({ ...COMPLAINT, name: '', anonymous: '是', content: LONG_TEXT }),
            writtenReplySection({
              documentNo: '澜庭函〔2026〕18 号',
              date: '2026-11-21',
              to: '街道办信访办',
              summary: '就装修噪音问题书面答复，附整改通知与巡查记录。',
              attachment: '整改通知扫描件',
              noReplyReason: '',
            }),
          ]}
        />
      ),
    },
    {
      name: 'complaint-blank',
      element: (
        <RecordForm
          frame={sampleFrame({
            title: '客户投诉登记表',
            code: 'R01—WKF05',
            number: 'TS-20261122-A001',
            signatures: ['受理人', '客服主管', '经理'],
            filing: '存档盒号',
          })}
          sections={complaintSections({ progress: [] })}
        />
      ),
    },
    {
      name: 'repair',
      element: (
        <RecordForm
          frame={sampleFrame({ title: '报修登记表', number: 'BX-20261121-A003', signatures: ['受理人', '工程主管', '客服主管'] })}
          sections={repairSections(REPAIR)}
        />
      ),
    },
    {
      name: 'callback-phone',
      element: (
        <RecordForm
          frame={sampleFrame({ title: '回访记录表', number: 'HF-20261121-007', remarks: '依据：回访管理规程', filing: '存档盒号' })}
          sections={callbackSections(CALLBACK)}
        />
      ),
    },
    {
      name: 'callback-two',
      element: (
        <RecordForm
          frame={sampleFrame({ title: '回访记录表', number: 'HF-20261105-002', remarks: '依据：回访管理规程', filing: '存档盒号' })}
          sections={callbackSections(CALLBACK_TWO)}
          dense
        />
      ),
    },
    {
      name: 'callback-rounds',
      element: (
        <RecordForm
          dense
          frame={sampleFrame({ title: '回访记录表', number: 'HF-20261105-002', remarks: '依据：回访管理规程', filing: '存档盒号' })}
          sections={callbackSections(CALLBACK_ROUNDS)}
        />
      ),
    },
    {
      name: 'callback-blank',
      element: (
        <RecordForm
          frame={sampleFrame({ title: '回访记录表', number: 'HF-20261122-001', filing: '存档盒号' })}
          sections={callbackSections({ rounds: [{ signature: 'paper' }] })}
        />
      ),
    },
    {
      name: 'customer',
      element: (
        <RecordForm
          frame={sampleFrame({ title: '客户档案表', number: '3-2-1203', qr: '3-2-1203', signatures: ['建档人', '核对人', '日期'] })}
          sections={customerSections(CUSTOMER)}
        />
      ),
    },
    {
      name: 'handover',
      element: (
        <RecordForm
          frame={sampleFrame({ title: '物业服务中心交接班记录表', code: 'R03—WKF07', number: 'JJ-20261121-A002' })}
          sections={handoverSections(HANDOVER)}
        />
      ),
    },
    {
      name: 'work-order',
      element: <CopiesForm frame={WORK_ORDER_FRAME} sections={workOrderSections(WORK_ORDER)} copies={COPIES} />,
    },
    {
      name: 'work-order-blank',
      element: (
        <CopiesForm
          frame={{ ...WORK_ORDER_FRAME, number: '', qr: '' }}
          sections={workOrderSections({ prices: [], total: '' })}
          copies={COPIES}
        />
      ),
    },
    {
      name: 'work-order-long',
      element: (
        <CopiesForm
          frame={WORK_ORDER_FRAME}
          sections={workOrderSections({ ...WORK_ORDER, content: LONG_TEXT.slice(0, 900) })}
          copies={COPIES}
        />
      ),
    },
    {
      name: 'public-letter',
      element: (
        <PublicLetter
          letterhead={SITE}
          title="关于地下车库顶板渗水处理情况的公开信"
          code=""
          number="GK-20261121-001"
          qr="GK-20261121-001"
          paper="A4"
          {...LETTER}
        />
      ),
    },
    {
      name: 'visitor-slip-a5',
      element: (
        <RegisterTableForm
          frame={sampleFrame({ title: '便民物品借用登记表', paper: 'A5', orientation: 'landscape', number: '' })}
          table={{ columns: KEY_LOAN_COLUMNS.slice(0, 8), rows: [], leastRows: blankRows('A5', 'landscape'), totals: [] }}
          after={[]}
        />
      ),
    },
  ];
}
