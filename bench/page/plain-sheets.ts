/** The floor of every workbook: the XML of the same cells, deflated. */
import type { Cell } from '@shared/workbook/model';

/** The least that any writer does: a sheet's XML, in UTF-8, deflated. */
export async function plainSheets(sheets: readonly (readonly (readonly Cell[])[])[]): Promise<number> {
  let size = 0;
  for (const rows of sheets) {
    const packed = new Blob([...xmlOf(rows)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    size += (await new Response(packed).arrayBuffer()).byteLength;
  }
  return size;
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
