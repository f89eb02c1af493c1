/** A parcel saved by the program's own road, another one each time. */
import type { Deskbook } from '@renderer/db/database';
import { nowInstant } from '@renderer/desk/clock';
import type { Commit } from '@renderer/desk/committer';
import { actorNamed } from '@shared/demo/people';
import { readLine } from '@shared/journal/line';
import type { Row } from '@shared/registers/contract/row';

const MANAGER = actorNamed('陈建国');

type Line = Extract<ReturnType<typeof readLine>, { readonly ok: true }>['value'];

/** What one save writes. */
export interface Written extends Line {
  readonly row: Row;
}

export type Save = (commit: Commit) => Promise<Written>;

/** The newest parcel of the site. */
export async function newestParcel(db: Deskbook): Promise<Row> {
  const sample = await db.rows.where('[register+at]').between(['parcels', ''], ['parcels', '￿']).last();
  if (!sample) throw new Error('there are no parcels');
  return sample;
}

/** Saves for the unit of `sample`; throws when the program refuses. */
export function makeSave(sample: Row): Save {
  let count = 0;
  return async (commit) => {
    count += 1;
    const data = {
      arrivedAt: nowInstant(),
      kind: 'parcel',
      unit: sample.unit,
      recipient: '何女士',
      phone: '13800001234',
      count: 1,
      trackingNo: `SF${Date.now()}${count}`,
    };
    const done = await commit('record.create', { register: 'parcels', data }, MANAGER);
    if (!done.ok) throw new Error(`the bench's parcel was refused: ${JSON.stringify(done.error)}`);
    const [row] = done.value.rows;
    const line = readLine(done.value.lines[0] ?? '');
    if (!row || !line.ok) throw new Error('the bench knows no longer what a save writes');
    return { row, ...line.value };
  };
}
