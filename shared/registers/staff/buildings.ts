/** The area of a person (责任区) as building codes. */

/** `1、2栋, 3号楼` → `['1', '2', '3']`; a span `1-3` counts every building in it. */
export function buildingsOf(area: string): readonly string[] {
  const parts = area
    .normalize('NFKC')
    .toUpperCase()
    .split(/[、,;\s]+/)
    .map((part) => part.replace(/(号楼|栋|幢|座|楼)$/, ''))
    .filter((part) => part !== '');
  return [...new Set(parts.flatMap(span))];
}

function span(part: string): readonly string[] {
  const ends = /^(\d{1,3})[-~至](\d{1,3})$/.exec(part.replace(/(号楼|栋|幢|座|楼)(?=[-~至])/, ''));
  const [from, to] = [Number(ends?.[1]), Number(ends?.[2])];
  if (!ends || to < from) return [part];
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
}
