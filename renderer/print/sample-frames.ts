/** Frames that several samples share. */
import type { ReactElement } from 'react';
import type { RecordSection } from './model';
import { signCell } from './record-cells';
import { sampleFrame } from './samples';

export interface SampleForm {
  readonly name: string;
  readonly element: ReactElement;
}

export const REVIEW: RecordSection = {
  key: 'weekly',
  heading: '',
  together: true,
  cells: [signCell('weekly', '签阅意见', '', ['客服主管', '日期'], 6, 18)],
};
export const DUTY = {
  title: '物业服务中心值班记录表',
  code: 'R02—WKF07',
  orientation: 'landscape',
  signatures: ['值班人', '接班人'],
} as const;
export const dutyMeta = (date: string, shift: string, by: string) => [
  { label: '日期', value: date },
  { label: '班次', value: shift },
  { label: '值班人', value: by },
];
export const WORK_ORDER_FRAME = sampleFrame({
  title: '维修派工单',
  code: 'R05—WKF07',
  number: 'PG-20261121-A011',
  remarks: '有偿项目按公示的《有偿服务收费标准》计价，客户同意后施工。',
});
export const COPIES = ['工程部存根', '客服部回单'];
