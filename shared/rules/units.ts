/** Finds the unit meant by what is typed or said: `3-2-1203`, `321203`, `3栋2单元1203`, `1203` (房号). */

/** Made once from the known codes, then asked at each keystroke. */
export interface UnitIndex {
  readonly codes: readonly string[];
  readonly byCode: ReadonlyMap<string, string>;
  readonly byDigits: ReadonlyMap<string, readonly string[]>;
  readonly byRoom: ReadonlyMap<string, readonly string[]>;
  readonly byBuildingRoom: ReadonlyMap<string, readonly string[]>;
}

/** Indexes unit codes (`building-unit-room` or `building-room`), which stand in the order in which candidates are offered. */
export function buildUnitIndex(codes: readonly string[]): UnitIndex {
  const byCode = new Map<string, string>();
  const byDigits = new Map<string, string[]>();
  const byRoom = new Map<string, string[]>();
  const byBuildingRoom = new Map<string, string[]>();
  for (const code of codes) {
    const parts = normalUnit(code).split('-');
    const room = parts.at(-1) ?? '';
    byCode.set(parts.join('-'), code);
    push(byDigits, parts.join(''), code);
    push(byRoom, room, code);
    push(byBuildingRoom, `${parts[0]}-${room}`, code);
  }
  return { codes, byCode, byDigits, byRoom, byBuildingRoom };
}

/**
 * Codes that a text may mean, the surest first: the exact code, else all with these digits run together, else building and room without
 * the unit, else the room alone, else those that begin with what is typed so far. Empty for an empty text or no match.
 */
export function findUnits(text: string, index: UnitIndex, limit = 20): readonly string[] {
  const wanted = normalUnit(text);
  if (wanted === '') return [];
  const exact = index.byCode.get(wanted);
  if (exact !== undefined) return [exact];
  const found = [
    ...(index.byDigits.get(wanted.replaceAll('-', '')) ?? []).filter((code) => !wanted.includes('-') || fitsParts(code, wanted)),
    ...(index.byBuildingRoom.get(wanted) ?? []),
    ...(index.byRoom.get(wanted) ?? []),
  ];
  const candidates = found.length > 0 ? found : startingWith(wanted, index, limit);
  return [...new Set(candidates)].slice(0, limit);
}

const NUMERALS = '零一二三四五六七八九';

/** One spelling: half-width capitals, dashes between building, unit and room, Chinese numerals up to 99 as digits. */
export function normalUnit(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?(?=[栋幢座号楼单])/g, tens)
    .replace(/[零一二三四五六七八九]/g, (numeral) => String(NUMERALS.indexOf(numeral)))
    .replace(/号楼|栋|幢|座|单元|楼(?=\d)|[#/.,，。、_—–－~ ]/g, '-')
    .replace(/[室房号户]+$/, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}

function tens(text: string): string {
  const [before = '', after = ''] = text.split('十');
  return String((before === '' ? 1 : NUMERALS.indexOf(before)) * 10 + (after === '' ? 0 : NUMERALS.indexOf(after)));
}

/** With dashes typed, only codes whose parts run together at the same places fit: `3-21203` is not `32-1203`. */
function fitsParts(code: string, wanted: string): boolean {
  const ends = (text: string): number[] =>
    text.split('-').reduce<number[]>((list, part) => [...list, (list.at(-1) ?? 0) + part.length], []);
  const own = ends(normalUnit(code));
  return ends(wanted).every((end) => own.includes(end));
}

function startingWith(wanted: string, index: UnitIndex, limit: number): readonly string[] {
  const out: string[] = [];
  const bare = wanted.replaceAll('-', '');
  for (const [normal, code] of index.byCode) {
    if (normal.startsWith(wanted) || (bare === wanted && normal.replaceAll('-', '').startsWith(bare))) out.push(code);
    if (out.length >= limit) break;
  }
  return out;
}

function push(map: Map<string, string[]>, key: string, code: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [code]);
  else list.push(code);
}
