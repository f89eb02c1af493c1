/** Bytes as people say them. */
const STEP = 1000;
const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;
const TEN = 10;

/** 0 → `0 B`, 1_234_567 → `1.2 MB`; one decimal below ten. */
export function sizeWords(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= STEP && unit < UNITS.length - 1) {
    size /= STEP;
    unit++;
  }
  const shown = unit > 0 && size < TEN ? Math.floor(size * TEN) / TEN : Math.floor(size);
  return `${shown} ${UNITS[unit]}`;
}
