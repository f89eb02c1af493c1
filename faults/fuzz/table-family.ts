/** Import sheets of every kind: read as the import page reads them, and what was read is planned into a register. */

import { readTable, type Table, type TableSheet } from '@renderer/workers/table-reader';
import { plannerOf } from '@shared/import/plan';
import { matchTargets } from '@shared/import/targets';
import { registerList } from '@shared/registers/index';
import { cleanText } from '@shared/workbook/cells';
import { MAX_ROWS } from '@xlsx/limits';
import fc from 'fast-check';
import { chosen } from './choose';
import { BadData, type Family, type MadeFile } from './family';
import { hostileTable } from './hostile-tables';
import { mutate, mutations, TOKENS } from './mutations';
import { sayOf } from './sentences';
import { tableFiles } from './table-files';
import { unzip, zipOf } from './zip-file';

const AT = '2026-11-21T14:05:00+08:00';
const PLANNED = 300;
const WIDEST = 500;

/** A file that was hit by chance, one whose XML was hit behind sound packing, or one made to do harm. */
export async function tableFamily(): Promise<Family> {
  const sound = await tableFiles();
  const hostile = hostileTable(sound[0]?.bytes ?? new Uint8Array(0));
  const one = fc.constantFrom(...sound);
  const hit = fc
    .tuple(one, mutations)
    .map(([file, plan]) => ({ ...file, bytes: mutate(file.bytes, plan), what: `${file.what}: ${JSON.stringify(plan)}` }));
  const packed = sound.filter(({ bytes }) => bytes[0] === 0x50);
  const inside = fc
    .tuple(fc.constantFrom(...packed), fc.nat(), mutations, fc.constantFrom(...TOKENS), fc.boolean())
    .map(([file, n, plan, token, byToken]) => {
      const parts = unzip(file.bytes);
      const at = n % parts.length;
      const made = parts.map((part, index) =>
        index === at ? { ...part, data: Buffer.from(byToken ? withToken(part.data, token, n) : mutate(part.data, plan)) } : part,
      );
      return { ...file, bytes: zipOf(made), what: `${file.what}, ${parts[at]?.name}: ${byToken ? token : JSON.stringify(plan)}` };
    });
  const any = fc.oneof({ weight: 50, arbitrary: hit }, { weight: 50, arbitrary: inside }, { weight: 3, arbitrary: hostile });
  return { name: 'table', limit: 20_000, make: (seed) => chosen<MadeFile>(any, seed), read };
}

/** Between two elements, where a parser listens. */
function withToken(data: Buffer, token: string, n: number): Uint8Array {
  const xml = data.toString('utf8');
  const places = [...xml.matchAll(/></g)].map(({ index }) => index + 1);
  const at = places[n % Math.max(1, places.length)] ?? 0;
  return new TextEncoder().encode(xml.slice(0, at) + token + xml.slice(at));
}

async function read({ name, bytes }: MadeFile): Promise<string> {
  const found = await readTable(bytes, name);
  if (!found.ok) return sayOf(found.error);
  checkTable(found.value);
  for (const sheet of found.value.sheets) plan(sheet, bytes.length);
  return 'read';
}

function checkTable({ sheets }: Table): void {
  for (const { headings, rows, rowNumbers } of sheets) {
    if (headings.length === 0 || headings.length > WIDEST || rows.length > MAX_ROWS + 20)
      throw new BadData(`${headings.length} × ${rows.length}`);
    if (rowNumbers.length !== rows.length) throw new BadData('row numbers do not fit');
    for (const row of rows) {
      if (row.length !== headings.length) throw new BadData('a row of another length');
      for (const cell of row) {
        const plain =
          cell === null || typeof cell === 'string' || typeof cell === 'boolean' || (typeof cell === 'number' && Number.isFinite(cell));
        if (!plain) throw new BadData(`a cell ${String(cell)}`);
        if (typeof cell === 'string' && cleanText(cell) !== cell) throw new BadData('a control character');
      }
    }
  }
}

/** Planned into some register: every row is good, or has a problem that says where. */
function plan(sheet: TableSheet, n: number): void {
  const { definition } = registerList[n % registerList.length] ?? {};
  if (!definition) return;
  const planner = plannerOf({
    definition,
    table: sheet,
    columns: matchTargets(definition, sheet.headings).columns,
    constants: {},
    now: AT,
    existing: [],
    known: { units: new Set(), people: new Set(), departments: new Set() },
  });
  for (let row = 0; row < Math.min(PLANNED, sheet.rows.length); row++) {
    const planned = planner.row(row);
    for (const key of Object.keys(planned.data)) if (!Object.hasOwn(definition.fields, key)) throw new BadData(`a field ${key}`);
  }
}
