/** 快捷键卡: all keys on one A4 page, to lie beside the keyboard. It belongs to no register and says nothing of anybody. */
import { RegisterTableForm } from '@renderer/print/register-table-form';
import type { Language } from '@shared/base/text';
import { type Text, text } from '@shared/base/text';
import type { ReactElement } from 'react';
import type { PrintSite } from './frame';
import type { PrintJob } from './jobs';

/** A key as it stands on the keyboard, and what it does. */
export interface CardKey {
  readonly key: string;
  readonly label: Text;
}

/** The keys of a place. */
export interface CardPart {
  readonly title: Text;
  readonly keys: readonly CardKey[];
}

const TITLE = text('快捷键卡', 'Card of keys');
const KEY = text('按', 'Press');
const WHAT = text('做什么', 'What it does');
/** Two keys a line: one column would not do on one page. */
const COLUMNS = [
  { key: 'key', heading: KEY, width: 33, align: 'left' },
  { key: 'what', heading: WHAT, width: 60, align: 'left' },
  { key: 'key2', heading: KEY, width: 33, align: 'left' },
  { key: 'what2', heading: WHAT, width: 60, align: 'left' },
] as const;

/** What is the same on every card: how lists, records, forms and boards are driven. */
const PLACES: readonly CardPart[] = [
  {
    title: text('打开的记录', 'An open record'),
    keys: [
      { key: 'A–Z', label: text('按钮旁写着的字母，按了就办', 'The letter beside a button does it') },
      { key: 'E  M  X', label: text('改、改房号、作废', 'Edit, move to another unit, void') },
      { key: 'H  O', label: text('历史、更多', 'History, more') },
    ],
  },
  {
    title: text('填表', 'In a form'),
    keys: [
      { key: 'Enter', label: text('选中提示的，到下一格', 'Takes what is offered and goes to the next field') },
      { key: '1…6', label: text('选一排按钮里的第几个', 'Chooses in a row of buttons') },
      { key: 'Alt ↓', label: text('打开日历', 'Opens the calendar') },
      { key: 'Alt M', label: text('更多栏', 'More fields') },
      { key: '321203  1203', label: text('房号；电话、姓名首字母也行', 'A unit; a phone number or initials will do') },
      { key: '1430  明天9点  +2h', label: text('时间随便写', 'Times as they are said') },
    ],
  },
  {
    title: text('看板', 'On a board'),
    keys: [
      { key: '↑ ↓ Enter', label: text('选一条，办', 'Choose a line, do it') },
      { key: 'Space', label: text('打勾；今日页上是打开', 'Tick; on Today: open') },
    ],
  },
  {
    title: text('回访', 'Calling back'),
    keys: [
      { key: '1…5', label: text('满意度', 'Satisfaction') },
      { key: 'Ctrl Enter', label: text('保存，到下一个', 'Save, on to the next') },
    ],
  },
];

/** `everywhere`: the keys of the frame, as `?` shows them. */
export function keyCardJob(everywhere: readonly CardPart[], site: PrintSite, language: Language): PrintJob {
  const lines = [...everywhere, ...PLACES].flatMap(({ title, keys }) => [
    { key: '', what: `【${title[language]}】` },
    ...keys.map(({ key, label }) => ({ key, what: label[language] })),
  ]);
  const half = Math.ceil(lines.length / 2);
  const rows = lines.slice(0, half).map((left, index) => {
    const right = lines[half + index];
    return { ...left, key2: right?.key ?? '', what2: right?.what ?? '' };
  });
  const frame = {
    letterhead: site.letterhead,
    title: TITLE[language],
    code: '',
    qr: '',
    paper: 'A4',
    orientation: 'portrait',
    meta: [],
    remarks: '',
    signatures: [],
    filing: '',
  } as const;
  const columns = COLUMNS.map((column) => ({ ...column, heading: column.heading[language] }));
  const form: ReactElement = <RegisterTableForm frame={frame} table={{ columns, rows, leastRows: 0, totals: [] }} after={[]} />;
  return { name: TITLE[language], form: '', page: { paper: 'A4', landscape: false }, forms: [form] };
}
