/** Text tables: finds out encoding and separator of a CSV, TSV or HTML export. */
import type { Refusal } from '@shared/base/result';
import { MAX_CELL, MAX_CELLS } from '@xlsx/limits';
import { parseCsv } from 'hucre/csv';

/** Lines that are looked at for the separator. */
const SAMPLE = 20;
const SEPARATORS = [',', '\t', ';', '|'] as const;

/**
 * Text of a file: UTF-8 (with or without BOM), UTF-16 with BOM (Excel's "Unicode text"), else GB18030, which also reads GBK and
 * GB2312. Null when it is none of them.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
  return text === null || text.includes('\0') ? null : text;
}

const QUOTE = 34;

/**
 * Why a text is not to be taken apart, by one walk over it: `table.damaged` for a cell without end, `table.tooManyCells` (with `max`). The
 * parser keeps every character of an open cell apart, so that an unclosed quote in a long file would fill the memory.
 */
export function textProblem(text: string): Refusal | null {
  let cells = 1;
  let begun = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if (!quoted && isCut(code)) {
      if (at - begun > MAX_CELL) return { code: 'table.damaged' };
      begun = at + 1;
      cells++;
    }
  }
  if (text.length - begun > MAX_CELL) return { code: 'table.damaged' };
  return cells > MAX_CELLS ? { code: 'table.tooManyCells', params: { max: MAX_CELLS } } : null;
}

/** A line's end, or any separator that is tried. */
function isCut(code: number): boolean {
  return code === 10 || code === 13 || code === 44 || code === 9 || code === 59 || code === 124;
}

/** Rows of a text table; every cell is text, so leading zeros and long numbers stay. A first line `sep=;` names the separator. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const told = /^sep=(.)\r?\n/.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  const rows = parseCsv(body, { delimiter: told?.[1] ?? separatorOf(body) });
  return rows.map((row) => row.map((cell) => String(cell ?? '')));
}

/** The separator that cuts the first lines into the most columns while most lines agree on their number. */
function separatorOf(text: string): string {
  let best = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const widths = parseCsv(sampleOf(text), { delimiter: separator, maxRows: SAMPLE })
      .map((row) => row.length)
      .filter((width) => width > 1);
    const common = Math.max(0, ...widths.map((width) => widths.filter((other) => other === width).length));
    const widest = Math.max(0, ...widths.filter((width) => widths.filter((other) => other === width).length === common));
    const score = common * 1000 + widest;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function sampleOf(text: string): string {
  return text.slice(0, 20_000);
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
