/** Files that are not simply whole, as they come to a head office: one of each kind out of a good week (EX-6). */
import { addMinutes } from '@shared/base/time';
import { NO_FACTS } from '@shared/rules/statistics/figures/facts';
import { withManifest } from '@shared/workbook/manifest';
import { type Cell, MANIFEST_SHEET, type Sheet, type Workbook } from '@shared/workbook/model';
import { correctionSheet } from '@shared/workbook/weekly/corrections';
import { recountSheet } from '@shared/workbook/weekly/recounts';
import { frameParts, sheetPath } from '@xlsx/parts';
import { sheetXml } from '@xlsx/sheet';
import { writeWorkbook } from '@xlsx/writer';
import { zip } from '@xlsx/zip';

export interface GoodWeek {
  readonly workbook: Workbook;
  readonly key: string;
  /** Name of its file, without `.xlsx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The same desk's week before. */
  readonly before: () => Workbook;
}

export interface OddFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface OddKind {
  /** What head office will say of the file, see `fateText`; of the good one beside it `good`. */
  readonly said: string;
  readonly good: '完整' | '旧版重报';
  /** Takes the place of the good file instead of standing beside it. */
  readonly replaces: boolean;
  make(week: GoodWeek): Promise<OddFile>;
}

/** One of each kind, in the order in which they are given out. */
export const ODD_KINDS: readonly OddKind[] = [
  { said: '重复', good: '完整', replaces: false, make: async ({ name, bytes }) => ({ name: `${name} - 副本.xlsx`, bytes }) },
  {
    said: '完整',
    good: '旧版重报',
    replaces: false,
    make: async ({ name, workbook, key }) => ({
      name: `${name}（重报）.xlsx`,
      bytes: await writeWorkbook(withManifest(sentAgain(workbook), key)),
    }),
  },
  {
    said: '已重新保存',
    good: '完整',
    replaces: true,
    make: async ({ name, workbook, key }) => ({ name: `${name}.xlsx`, bytes: await savedAgain(withManifest(workbook, key)) }),
  },
  {
    said: '已改动',
    good: '完整',
    replaces: true,
    make: async ({ name, workbook, key }) => ({ name: `${name}.xlsx`, bytes: await writeWorkbook(altered(withManifest(workbook, key))) }),
  },
  {
    said: '损坏',
    good: '完整',
    replaces: true,
    make: async ({ name, bytes }) => ({ name: `${name}.xlsx`, bytes: bytes.slice(0, Math.floor(bytes.length * 0.6)) }),
  },
  {
    said: '不是周报',
    good: '完整',
    replaces: false,
    make: async ({ name, workbook }) => ({ name: `${name} 通讯录.xlsx`, bytes: await writeWorkbook({ ...workbook, sheets: [PHONES] }) }),
  },
  {
    said: '密钥不符',
    good: '完整',
    replaces: false,
    make: async ({ name, workbook, key }) => ({
      name: `${name}（换了电脑）.xlsx`,
      bytes: await writeWorkbook(withManifest(sentAgain(workbook), `${key} of another computer`)),
    }),
  },
  {
    said: '版本太新',
    good: '完整',
    replaces: false,
    make: async ({ name, workbook, key }) => ({
      name: `${name}（新程序）.xlsx`,
      bytes: await writeWorkbook(ofLaterProgram(withManifest(workbook, key))),
    }),
  },
  {
    said: '重复',
    good: '完整',
    replaces: false,
    make: async ({ name, workbook, key }) => ({ name: `微信文件 ${name}.xlsx`, bytes: await savedAgain(withManifest(workbook, key)) }),
  },
  {
    said: '完整，含更正',
    good: '完整',
    replaces: true,
    make: async ({ name, workbook, key, before }) => ({
      name: `${name}.xlsx`,
      bytes: await writeWorkbook(withManifest(correcting(workbook, before()), key)),
    }),
  },
];

/** The first week of a site whose program still wrote the first format. */
export async function oldFormat({ name, workbook, key }: GoodWeek): Promise<OddFile> {
  return { name: `${name}.xlsx`, bytes: await writeWorkbook(withManifest(workbook, key, 1)) };
}

/** Exported again the day after, with a record less and another word in one. */
function sentAgain({ meta, sheets }: Workbook): Workbook {
  const sheet = fullest(sheets);
  const rows = sheet.rows.slice(0, -1).map((row, index) => (index === 0 ? row.with(-1, '重报时改过') : row));
  const again: Sheet = { ...sheet, rows, ids: (sheet.ids ?? []).slice(0, -1) };
  return {
    meta: { ...meta, createdAt: addMinutes(meta.createdAt, 24 * 60) },
    sheets: sheets.map((each) => (each === sheet ? again : each)),
  };
}

/** Tells of a request of the week before that was no complaint but a repair, and that week's figures anew. */
function correcting({ meta, sheets }: Workbook, before: Workbook): Workbook {
  const about = before.meta.week;
  const record = fullest(before.sheets.filter(({ name }) => name === '客户诉求'));
  const [no = '', id = ''] = [record.rows[0]?.[0], record.ids?.[0]];
  const line = [about, '客户诉求', no, '类型', '投诉', '报修', '登记时选错了', meta.createdBy, meta.createdAt, 'requests', 'type', id];
  const correction = { ...correctionSheet(meta.week, [], 'masked', 0), rows: [line], ids: [`${meta.week}/${id}/type`] };
  const told = before.sheets.find(({ name }) => name === '指标');
  const cell = (row: readonly Cell[], key: string): Cell => row[told?.columns.findIndex((column) => column.key === key) ?? -1] ?? null;
  const rows = (told?.rows ?? [])
    .filter((row) => typeof cell(row, 'value') === 'number')
    .map((row) => {
      const added = ADDED.get(String(cell(row, 'id'))) ?? 0;
      const [value, numerator] = [Number(cell(row, 'value')) + added, cell(row, 'numerator')];
      const part = typeof numerator === 'number' ? numerator + added : null;
      return [about, cell(row, 'id'), cell(row, 'name'), value, cell(row, 'unit'), part, cell(row, 'denominator')];
    });
  const recounts = {
    ...recountSheet({ weeks: [], facts: NO_FACTS }),
    rows,
  };
  return { meta, sheets: sheets.flatMap((sheet) => (sheet.name === correction.name ? [correction, recounts] : [sheet])) };
}

/** What a complaint that was none adds to the figures of its week. */
const ADDED: ReadonlyMap<string, number> = new Map([
  ['complaints.count', -1],
  ['requests.repair', 1],
]);

function altered({ meta, sheets }: Workbook): Workbook {
  const sheet = fullest(sheets);
  const rows = sheet.rows.map((row, index) => (index === 0 ? row.with(-1, '已办结（后改）') : row));
  return { meta, sheets: sheets.map((each) => (each === sheet ? { ...sheet, rows } : each)) };
}

function ofLaterProgram({ meta, sheets }: Workbook): Workbook {
  const later = (sheet: Sheet): Sheet => ({ ...sheet, rows: sheet.rows.map((row) => (row[0] === '格式版本' ? row.with(1, '99') : row)) });
  return { meta, sheets: sheets.map((sheet) => (sheet.name === MANIFEST_SHEET ? later(sheet) : sheet)) };
}

/** As another program would save it: the same cells, other dates on the parts of the file. */
function savedAgain(signed: Workbook): Promise<Uint8Array> {
  const sheets = signed.sheets.map((sheet, index) => ({
    name: sheetPath(index),
    chunks: sheetXml(sheet, signed.meta, index === 0, () => {}),
  }));
  return zip([...frameParts(signed), ...sheets], addMinutes(signed.meta.createdAt, 90), () => {});
}

function fullest(sheets: readonly Sheet[]): Sheet {
  const [first, ...more] = sheets.filter((sheet) => sheet.ids !== undefined);
  if (!first) throw new Error('there is no sheet of records');
  return more.reduce((most, sheet) => (sheet.rows.length > most.rows.length ? sheet : most), first);
}

const PHONES: Sheet = {
  name: '通讯录',
  title: '通讯录',
  columns: [
    { key: 'name', heading: '姓名', type: 'text', width: 12 },
    { key: 'phone', heading: '电话', type: 'text', width: 16 },
  ],
  rows: [['王敏', '0755-12345678']],
};
