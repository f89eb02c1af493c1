/** Unit codes from a few words, for estates without a list: `1-3栋 2单元 18层 4户` → 1-1-0101 … 3-2-1804. */
import { ok, type Result, refuse } from '@shared/base/result';

const MOST = 20_000;

/**
 * One line a group: `栋 单元 层 户`, each a number, a span `1-3` or a list `1,3,5`; for floors and rooms a single number counts
 * from 1. Lines with a hyphenated code such as `3-2-1203` are taken as they are. Refusals: `range.line` with the line, `range.many`.
 */
export function unitCodes(text: string): Result<readonly string[]> {
  const codes = new Set<string>();
  const lines = text.split(/\r?\n/).map((line) => line.normalize('NFKC').trim());
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const found = /^[^\s,]+$/.test(line) && /^[\p{L}\d]+(-[\p{L}\d]+)+$/u.test(line) && !/[栋层户]/.test(line) ? [line] : groupCodes(line);
    if (found === null) return refuse('range.line', 'units', { line: index + 1, text: line });
    for (const code of found) codes.add(code);
    if (codes.size > MOST) return refuse('range.many', 'units', { most: MOST });
  }
  return ok([...codes]);
}

function groupCodes(line: string): readonly string[] | null {
  const match = /^(\S+?)\s*[栋幢座#]\s*(\S+?)\s*单元\s*(\S+?)\s*[层楼]\s*(\S+?)\s*[户室]$/.exec(line);
  if (!match) return null;
  const [, buildings = '', entrances = '', floors = '', rooms = ''] = match;
  const [b, e, f, r] = [spread(buildings, false), spread(entrances, true), spread(floors, true), spread(rooms, true)];
  if (!b || !e || !f || !r || b.length * e.length * f.length * r.length > MOST * 2) return null;
  return b.flatMap((building) =>
    e.flatMap((entrance) => f.flatMap((floor) => r.map((room) => `${building}-${entrance}-${two(floor)}${two(room)}`))),
  );
}

/** `1-3` → 1 2 3; `1,3` → 1 3; a single number is itself, or counts from 1 (`fromOne`). Letters stand for themselves. */
function spread(text: string, fromOne: boolean): readonly string[] | null {
  const parts = text.split(/[,、]/);
  const out: string[] = [];
  for (const part of parts) {
    const span = /^(\d{1,3})[-~至](\d{1,3})$/.exec(part);
    const single = /^\d{1,3}$/.test(part);
    if (span) out.push(...count(Number(span[1]), Number(span[2])));
    else if (single && fromOne && parts.length === 1) out.push(...count(1, Number(part)));
    else if (single) out.push(String(Number(part)));
    else if (/^[A-Za-z]{1,2}$/.test(part) && !fromOne) out.push(part.toUpperCase());
    else return null;
  }
  return out.length > 0 ? out : null;
}

function count(from: number, to: number): readonly string[] {
  return to < from ? [] : Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
}

function two(text: string): string {
  return text.padStart(2, '0');
}
