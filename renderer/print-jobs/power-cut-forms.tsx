/** Paper for a power cut (BY-7): who holds what at this moment, and numbered blank sheets to write on. */
import type { FormFrame, RegisterColumn } from '@renderer/print/model';
import { RegisterTableForm } from '@renderer/print/register-table-form';
import { text } from '@shared/base/text';
import { showTime } from '@shared/base/time';
import { definitionOf } from '@shared/registers/index';
import type { Holding } from '@shared/rules/power-cut/holdings';
import type { ReactElement } from 'react';
import { type PrintSite, siteForm } from './frame';
import { listKind } from './kinds';
import { type PowerCutSheet, SHEET_LINES } from './power-cut-sheets';

const LINE: RegisterColumn = { key: 'line', heading: '行', width: 9, align: 'center' };

const SHEET_NOTE = '时间写几点几分，字迹要清楚。来电后打开“停电备用”，扫右上角的码，按行补录，录一行划掉一行；纸张存档。';
const LIST_NOTE = '停电期间归还、领取、离开的，写上时间和经手人；来电后在各台账里按真实时间办理，再打印新的一份。';

/** One blank sheet of a register, numbered `pad`, its lines numbered too. Titles and letterhead are the site's. */
export function powerCutSheet(sheet: PowerCutSheet, pad: string, site: PrintSite): ReactElement {
  const { title, english, code, letterhead } = siteForm(site, listKind(definitionOf(sheet.register)));
  const columns = [LINE, ...sheet.columns.map(([heading, width, align = 'center'], n) => ({ key: `c${n}`, heading, width, align }))];
  const rows = Array.from({ length: SHEET_LINES }, (_, index) => ({ line: String(index + 1) }));
  const meta = ['日期', '停电时间', '来电时间', '值班人'].map((label) => ({ label, value: '' }));
  const frame = across({ letterhead, title: `${title}（停电备用）`, english, code, number: pad, qr: pad, meta, remarks: SHEET_NOTE });
  return <RegisterTableForm frame={frame} table={{ columns, rows, leastRows: 0, totals: [] }} after={[]} />;
}

const HOLDINGS = text('在外物品与待领清单（停电备用）', 'What is out and what waits (for a power cut)');
const HOLDING_COLUMNS = [
  { key: 'book', heading: '台账', width: 22, align: 'center' },
  { key: 'no', heading: '编号', width: 32, align: 'center' },
  { key: 'unit', heading: '房号', width: 22, align: 'center' },
  { key: 'who', heading: '在谁手里', width: 44, align: 'left' },
  { key: 'what', heading: '什么', width: 48, align: 'left' },
  { key: 'since', heading: '从何时', width: 24, align: 'center' },
  { key: 'due', heading: '应还/到期', width: 24, align: 'center' },
  { key: 'deposit', heading: '押金', width: 18, align: 'right' },
  { key: 'back', heading: '归还/领取/离开时间', width: 26, align: 'center' },
  { key: 'hand', heading: '经手人', width: 18, align: 'center' },
] as const satisfies readonly RegisterColumn[];

/** Everything that is out or waits, with room for what happens to it while the power is gone. `more`: registers of which not all is listed. */
export function holdingsForm(holdings: readonly Holding[], more: readonly string[], site: PrintSite): ReactElement {
  const rows = holdings.map(({ since, due, ...line }) => ({ ...line, since: brief(since), due: brief(due) }));
  const meta = [
    { label: '打印时间', value: showTime(site.now) },
    { label: '打印人', value: site.printer },
    { label: '共', value: `${holdings.length} 项` },
    ...(more.length === 0 ? [] : [{ label: '太多，没有列全', value: more.join('、') }]),
  ];
  const { letterhead } = site;
  const english = site.language === 'en' ? HOLDINGS.en : '';
  const frame = across({ letterhead, title: HOLDINGS.zh, english, code: '', qr: '', meta, remarks: LIST_NOTE });
  return <RegisterTableForm frame={frame} table={{ columns: HOLDING_COLUMNS, rows, leastRows: 1, totals: [] }} after={[]} />;
}

/** `11-22 09:05`: the year is the one of the printing. */
function brief(when: string): string {
  return showTime(when).slice(5);
}

function across(
  frame: Pick<FormFrame, 'letterhead' | 'title' | 'english' | 'code' | 'qr' | 'meta' | 'remarks'> & { readonly number?: string },
): FormFrame {
  return { ...frame, paper: 'A4', orientation: 'landscape', signatures: ['值班人', '主管'], filing: '' };
}
