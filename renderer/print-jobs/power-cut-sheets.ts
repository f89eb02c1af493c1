/** The blank sheets for a power cut as data: which columns a pen needs, in the order in which things happen at the counter (BY-7). */
import type { RegisterColumn } from '@renderer/print/model';

type SheetColumn = readonly [heading: string, width: number, align?: RegisterColumn['align']];

export interface PowerCutSheet {
  readonly register: string;
  readonly columns: readonly SheetColumn[];
}

/** Wide columns are for sentences; what is signed has room for a hand. */
export const POWER_CUT_SHEETS: readonly PowerCutSheet[] = [
  {
    register: 'duty',
    columns: [
      ['时间', 20],
      ['方式', 14],
      ['房号', 22],
      ['姓名/电话', 34],
      ['内容', 80, 'left'],
      ['紧急', 12],
      ['交给谁/几点', 26],
      ['结果/完成时间', 40, 'left'],
      ['值班人', 18],
    ],
  },
  {
    register: 'requests',
    columns: [
      ['时间', 20],
      ['投诉/报修\n/其他', 18],
      ['房号', 22],
      ['姓名/电话', 34],
      ['内容', 84, 'left'],
      ['紧急', 12],
      ['希望何时', 22],
      ['转给谁/几点', 28],
      ['受理人', 18],
    ],
  },
  {
    register: 'keyloans',
    columns: [
      ['借出时间', 20],
      ['钥匙编号', 22],
      ['借用人', 20],
      ['部门/单位', 26],
      ['电话/证件', 34],
      ['用途', 36, 'left'],
      ['陪同/\n批准', 20],
      ['预计归还', 20],
      ['借用人签名', 22],
      ['归还时间', 20],
      ['归还人', 18],
      ['验收人', 18],
    ],
  },
  {
    register: 'visitors',
    columns: [
      ['来访时间', 20],
      ['姓名', 20],
      ['证件号码', 38],
      ['电话', 28],
      ['人数', 11],
      ['车牌', 22],
      ['被访房号', 22],
      ['被访人', 18],
      ['事由', 30, 'left'],
      ['联系\n确认', 12],
      ['访客证', 14],
      ['离开时间', 20],
      ['值班人', 18],
    ],
  },
  {
    register: 'parcels',
    columns: [
      ['到达时间', 20],
      ['类别/承运', 24],
      ['单号', 40],
      ['收件人', 20],
      ['房号', 22],
      ['电话', 28],
      ['件数', 11],
      ['存放', 18],
      ['领取时间', 20],
      ['领取人/关系', 28],
      ['签名', 22],
    ],
  },
  {
    register: 'releases',
    columns: [
      ['时间', 20],
      ['房号', 22],
      ['申请人', 20],
      ['电话', 28],
      ['身份', 16],
      ['业主同意\n谁/怎么', 28],
      ['物品清单', 66, 'left'],
      ['车牌', 22],
      ['有效日期', 22],
      ['开具人', 18],
      ['放行时间', 20],
    ],
  },
  {
    register: 'borrowed',
    columns: [
      ['借出时间', 20],
      ['物品/编号', 32],
      ['数量', 11],
      ['借用人', 20],
      ['房号', 22],
      ['电话', 28],
      ['押金', 18],
      ['应还', 20],
      ['签名', 22],
      ['归还时间', 20],
      ['退押金', 18],
      ['验收人', 18],
    ],
  },
  {
    register: 'fees',
    columns: [
      ['时间', 20],
      ['房号', 22],
      ['交款人', 22],
      ['项目', 40, 'left'],
      ['期间', 26],
      ['金额（元）', 26],
      ['方式', 18],
      ['收据号', 28],
      ['交款人签名', 26],
      ['收款人', 20],
    ],
  },
];

/** Lines of a sheet: as many as a hand fills on one page across. */
export const SHEET_LINES = 15;

/** The sheet of a register; null where there is none. */
export function sheetOf(register: string): PowerCutSheet | null {
  return POWER_CUT_SHEETS.find((sheet) => sheet.register === register) ?? null;
}
