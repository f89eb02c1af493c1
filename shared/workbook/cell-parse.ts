/** Turns the cells of an import table into field values; a refusal carries a code and what stood in the cell. */
import { ok, type Refusal, type Result, refuse } from '@shared/base/result';
import { cleanText } from './cells';
import type { Cell } from './model';

export type CellResult<T> = Result<T | '', Refusal>;

const YES = new Set(['是', '有', '对', '√', '✓', '✔', '☑', 'y', 'yes', 'true', 't', '1']);
const NO = new Set(['否', '无', '没有', '不', '×', '✗', '✘', 'x', '☐', 'n', 'no', 'false', 'f', '0']);

/**
 * Text of a cell, trimmed, '' for empty. Refused: a number of more than 15 digits (`cell.precision`: the file no longer knows
 * the last ones) and a text like 1.38E+10 (`cell.scientific`: the number was lost when the file was made).
 */
export function parseText(cell: Cell): CellResult<string> {
  if (cell === null) return ok('');
  if (typeof cell === 'boolean') return ok(cell ? '是' : '否');
  if (typeof cell === 'number') {
    if (Math.abs(cell) >= 1e15) return refused('cell.precision', cell);
    return ok(plainDigits(cell));
  }
  const text = cleanText(cell).trim();
  return /^\d(?:\.\d+)?E\+\d{1,2}$/i.test(text) ? refused('cell.scientific', cell) : ok(text);
}

/** A whole number; thousands commas, `12.0` and a unit of one character (3件) are accepted. */
export function parseInteger(cell: Cell): CellResult<number> {
  const text = digitsOf(cell).replace(/[件个份人张把套次户条间]$/, '');
  if (text === '') return ok('');
  const value = Number(text.replace(/\.0+$/, ''));
  return /^[+-]?\d+(?:\.0+)?$/.test(text) && Number.isSafeInteger(value) ? ok(value) : refused('cell.integer', cell);
}

/** A decimal number; thousands commas are accepted, a percent sign divides by 100. */
export function parseNumber(cell: Cell): CellResult<number> {
  const text = digitsOf(cell);
  if (text === '') return ok('');
  const match = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(%?)$/i.exec(text);
  const value = Number(match?.[1]);
  return match && Number.isFinite(value) ? ok(match[2] === '%' ? value / 100 : value) : refused('cell.number', cell);
}

/** Money as whole 分: `¥1,234.50`, `1234.5元`, 1234.5. More than two decimals are refused rather than rounded. */
export function parseMoney(cell: Cell): CellResult<number> {
  const text = digitsOf(cell)
    .replace(/^(?:¥|rmb|cny|人民币)/i, '')
    .replace(/元整?$/, '');
  if (text === '') return ok('');
  const match = /^([+-]?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(text.replace(/\.$/, ''));
  const fen = Number(match?.[2]) * 100 + Number((match?.[3] ?? '').padEnd(2, '0'));
  if (!match || !Number.isSafeInteger(fen)) return refused('cell.money', cell);
  return ok(match[1] === '-' && fen !== 0 ? -fen : fen);
}

/** Yes or no: 是/否, 有/无, √/×, Y/N, 1/0. */
export function parseYesNo(cell: Cell): CellResult<boolean> {
  if (typeof cell === 'boolean') return ok(cell);
  const text = String(cell ?? '')
    .normalize('NFKC')
    .trim()
    .toLowerCase();
  if (text === '') return ok('');
  if (YES.has(text)) return ok(true);
  return NO.has(text) ? ok(false) : refused('cell.yesno', cell);
}

/** The refusal of a cell: its code and the text that stood there, shortened. */
export function refused(code: string, cell: Cell): { readonly ok: false; readonly error: Refusal } {
  return refuse(code, undefined, { text: String(cell ?? '').slice(0, 40) });
}

function digitsOf(cell: Cell): string {
  if (typeof cell === 'number') return plainDigits(cell);
  return String(cell ?? '')
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/^\((.+)\)$/, '-$1');
}

/** Digits without an exponent; binary noise past 15 digits is dropped. */
function plainDigits(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(Math.abs(rounded) < 1 ? 15 : 0).replace(/\.?0+$/, '') : text;
}
