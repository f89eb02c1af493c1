/** The floor of every workbook: the XML of the same cells, deflated; and opened again. */
import type { Cell } from '@shared/workbook/model';

/** The least that any writer does: a sheet's XML, in UTF-8, deflated. */
export async function plainSheets(sheets: readonly (readonly (readonly Cell[])[])[]): Promise<readonly ArrayBuffer[]> {
  const packed: ArrayBuffer[] = [];
  for (const rows of sheets) {
    const stream = new Blob([...xmlOf(rows)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    packed.push(await new Response(stream).arrayBuffer());
  }
  return packed;
}

/** The least that anybody does who proves what was written: each part opened again, its text digested. */
export async function proveSheets(packed: readonly ArrayBuffer[]): Promise<void> {
  for (const part of packed) {
    const stream = new Blob([part]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const bytes = await new Response(stream).arrayBuffer();
    new TextDecoder().decode(bytes);
    await crypto.subtle.digest('SHA-256', bytes);
  }
}

const PIECE = 1 << 18;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function* xmlOf(rows: readonly (readonly Cell[])[]): Generator<string> {
  let xml = '<worksheet><sheetData>';
  for (const [at, row] of rows.entries()) {
    xml += `<row r="${at + 1}">`;
    for (const cell of row) {
      if (cell === null || cell === '') xml += '<c/>';
      else if (typeof cell === 'string')
        xml += `<c t="inlineStr"><is><t>${cell.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? '')}</t></is></c>`;
      else xml += `<c><v>${Number(cell)}</v></c>`;
    }
    xml += '</row>';
    if (xml.length < PIECE) continue;
    yield xml;
    xml = '';
  }
  yield `${xml}</sheetData></worksheet>`;
}
