/** A small workbook with every kind of cell, for the tests of this folder and of the writer. */
import type { Cell, Column, Sheet, Workbook, WorkbookMeta } from './model';

export const SAMPLE_META: WorkbookMeta = {
  siteId: 'site-01',
  siteName: '荔园',
  desk: 'A',
  week: '2026-W47',
  programVersion: '0.1.0',
  createdAt: '2026-11-22T09:00:00+08:00',
  createdBy: '李四',
};

export const SAMPLE_COLUMNS: readonly Column[] = [
  { key: 'no', heading: '编号', type: 'text', width: 18 },
  { key: 'at', heading: '登记时间', type: 'instant', width: 18 },
  { key: 'day', heading: '日期', type: 'date', width: 12 },
  { key: 'phone', heading: '电话', type: 'text', width: 14 },
  { key: 'idNumber', heading: '证件号码', type: 'text', width: 20 },
  { key: 'content', heading: '内容', type: 'lines', width: 40 },
  { key: 'count', heading: '件数', type: 'integer', width: 8 },
  { key: 'area', heading: '面积', type: 'number', width: 8 },
  { key: 'sum', heading: '金额', type: 'money', width: 10 },
  { key: 'paid', heading: '有偿', type: 'yesno', width: 8 },
  { key: 'state', heading: '状态', type: 'text', width: 10 },
];

const ROWS: readonly (readonly Cell[])[] = [
  [
    'TS-20261121-001',
    '2026-11-21T14:05:00+08:00',
    '2026-11-21',
    '13812345678',
    '440305199001011234',
    '厨房漏水\n已关总阀',
    3,
    89.5,
    123450,
    true,
    '处理中',
  ],
  [
    'TS-20261121-002',
    '2026-11-21T23:59:59+08:00',
    '2026-02-28',
    '0755-12345678',
    '44030519900101123X',
    "=cmd|' /C calc'!A0",
    0,
    -0.25,
    1,
    false,
    '已办结',
  ],
  ['TS-20261121-003', '', '', '', '', '', null, null, null, null, '作废'],
];

/** A sheet with these rows under the sample's columns; the ids are `r1`, `r2` … */
export function sampleSheet(rows: readonly (readonly Cell[])[] = ROWS): Sheet {
  return {
    name: '客户诉求',
    title: '客户诉求',
    columns: SAMPLE_COLUMNS,
    rows,
    ids: rows.map((_, index) => `r${index + 1}`),
    note: '本周新增和更改',
  };
}

/** A workbook of one sheet, without manifest. */
export function sampleWorkbook(sheet: Sheet = sampleSheet()): Workbook {
  return { meta: SAMPLE_META, sheets: [sheet] };
}
