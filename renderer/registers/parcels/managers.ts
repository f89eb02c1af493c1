/** The area managers who take the daily mail along (RG-9), from the staff list. */
import type { Deskbook } from '@renderer/db/database';
import { allRows } from '@renderer/db/queries';
import { textIn } from '@shared/registers/contract/fields';
import { POST_ALIASES } from '@shared/rules/callbacks/callers';
import type { AreaManager } from './shelves';

const POSTS: readonly string[] = POST_ALIASES['管理员'] ?? [];

/** At work, with the buildings of their area. */
export async function areaManagers(db: Deskbook): Promise<readonly AreaManager[]> {
  const staff = await allRows(db, 'staff');
  return staff
    .filter((row) => row.data['active'] === true && POSTS.includes(textIn(row.data, 'post')))
    .map((row) => ({ name: row.no, buildings: textIn(row.data, 'area').match(/\d+|[A-Za-z]+/g) ?? [] }));
}
