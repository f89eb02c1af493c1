/** Weekly workbooks that came back: read and verified with the site's key; one that was altered never counts as intact. */

import { sampleWorkbook } from '@shared/workbook/fixtures';
import { withManifest } from '@shared/workbook/manifest';
import { verify } from '@shared/workbook/verify';
import { readWorkbook } from '@xlsx/reader';
import { writeWorkbook } from '@xlsx/writer';
import fc from 'fast-check';
import { chosen } from './choose';
import { BadData, type Family, type MadeFile } from './family';
import { hostileTable } from './hostile-tables';
import { mutate, mutations, TOKENS } from './mutations';
import { sayOf } from './sentences';
import { unzip, zipOf } from './zip-file';

const KEY = 'key';
const NAME = 'a.xlsx';

export async function workbookFamily(): Promise<Family> {
  const sound = await writeWorkbook(withManifest(sampleWorkbook(), KEY));
  const parts = unzip(sound);
  const inPart = (n: number, how: (data: Buffer) => Uint8Array): Uint8Array =>
    zipOf(parts.map((part, index) => (index === n % parts.length ? { ...part, data: Buffer.from(how(part.data)) } : part)));
  const any = fc.oneof(
    { weight: 20, arbitrary: mutations.map((plan): MadeFile => ({ name: NAME, bytes: mutate(sound, plan), what: JSON.stringify(plan) })) },
    {
      weight: 20,
      arbitrary: fc.tuple(fc.nat(), mutations).map(
        ([n, plan]): MadeFile => ({
          name: NAME,
          bytes: inPart(n, (data) => mutate(data, plan)),
          what: `${parts[n % parts.length]?.name}: ${JSON.stringify(plan)}`,
        }),
      ),
    },
    {
      weight: 10,
      arbitrary: fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...TOKENS)).map(
        ([n, place, token]): MadeFile => ({
          name: NAME,
          bytes: inPart(n, (data) => withCell(data, place, token)),
          what: `${parts[n % parts.length]?.name}: a cell ${token}`,
        }),
      ),
    },
    { weight: 1, arbitrary: hostileTable(sound) },
  );
  return { name: 'workbook', limit: 20_000, make: (seed) => chosen(any, seed), read };
}

/** Another text in one cell; none of the parts beside it knows. */
function withCell(data: Buffer, place: number, token: string): Uint8Array {
  const xml = data.toString('utf8');
  const cells = [...xml.matchAll(/(<t(?: xml:space="preserve")?>)([^<]*)<\/t>/g)];
  const cell = cells[place % Math.max(1, cells.length)];
  if (!cell) return data;
  const at = cell.index + (cell[1] ?? '').length;
  return new TextEncoder().encode(`${xml.slice(0, at)}${token}${xml.slice(at + (cell[2] ?? '').length)}`);
}

async function read({ bytes }: MadeFile): Promise<string> {
  const found = await readWorkbook(bytes);
  if (!found.ok) return sayOf(found.error);
  const { kind } = verify(found.value, KEY);
  const sheets = JSON.stringify(found.value.workbook.sheets.map(({ name, rows }) => [name, rows]));
  if (kind === 'intact' || kind === 'resaved') {
    if (sheets !== (await soundSheets())) throw new BadData(`altered, yet ${kind}`);
  }
  return `read ${kind}`;
}

let known: string | undefined;
async function soundSheets(): Promise<string> {
  if (known !== undefined) return known;
  const found = await readWorkbook(await writeWorkbook(withManifest(sampleWorkbook(), KEY)));
  if (!found.ok) throw new Error(found.error.code);
  known = JSON.stringify(found.value.workbook.sheets.map(({ name, rows }) => [name, rows]));
  return known;
}
