/** Where the page of a unit stands. */

export const UNIT_PAGE = '/unit';

/** `/unit/3-2-1203`. */
export function unitPath(code: string): string {
  return `${UNIT_PAGE}/${encodeURIComponent(code)}`;
}

/** The code of a path; '' when it names none. */
export function unitOfPath(path: string): string {
  return path.startsWith(`${UNIT_PAGE}/`) ? decodeURIComponent(path.slice(UNIT_PAGE.length + 1)) : '';
}
