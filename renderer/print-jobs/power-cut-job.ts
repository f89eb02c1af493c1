/** What is printed for a power cut in one go: the list of who holds what, then the numbered sheets (BY-7). */
import type { Deskbook } from '@renderer/db/database';
import { openRows, rowsInStates } from '@renderer/db/queries';
import { addDays, at, dayOf } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { HOLDERS, holdingsOf } from '@shared/rules/power-cut/holdings';
import type { PrintSite } from './frame';
import type { PrintJob } from './jobs';
import { holdingsForm, powerCutSheet } from './power-cut-forms';
import { sheetOf } from './power-cut-sheets';
import { onForm } from './seen';

export interface PowerCutWish {
  /** Whether the list of who holds what is printed. */
  readonly list: boolean;
  /** One blank sheet each: for which register, under which number. */
  readonly sheets: readonly { readonly register: string; readonly pad: string }[];
}

/** More open records of one register than this are not listed: nobody could find his line. */
const MOST = 2000;
/** Deposits of works that ended longer ago are not looked for. */
const MONEY_DAYS = 800;

/** All on A4 across. Throws for a register without a sheet: a mistake of ours. */
export async function powerCutJob(db: Deskbook, { list, sheets }: PowerCutWish, site: PrintSite): Promise<PrintJob> {
  const forms = sheets.map(({ register, pad }) => {
    const sheet = sheetOf(register);
    if (sheet === null) throw new Error(`no sheet for a power cut: ${register}`);
    return powerCutSheet(sheet, pad, site);
  });
  const held = list ? await heldRows(db, site) : null;
  const listed = held ? [holdingsForm(holdingsOf(held.rows.map((row) => onForm(row, site))), held.more, site)] : [];
  return { name: `停电备用 ${dayOf(site.now)}`, form: '', page: { paper: 'A4', landscape: true }, forms: [...listed, ...forms] };
}

async function heldRows(db: Deskbook, site: PrintSite): Promise<{ readonly rows: readonly Row[]; readonly more: readonly string[] }> {
  const since = at(addDays(dayOf(site.now), -MONEY_DAYS), '00:00');
  const rows: Row[] = [];
  const more: string[] = [];
  for (const { register, moneyOnly } of HOLDERS) {
    const { states, title } = definitionOf(register);
    const open = await openRows(db, register, MOST + 1);
    if (open.length > MOST) more.push(title.zh);
    rows.push(...open.slice(0, MOST));
    if (moneyOnly !== true) continue;
    const closed = Object.keys(states).filter((state) => states[state]?.open === false);
    rows.push(...(await rowsInStates(db, register, closed, since)));
  }
  return { rows, more };
}
