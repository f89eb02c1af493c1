/** Saving one record by the program's own road: the transaction alone, and with the line in the journal file, against one strict put of the same row. */

import { nowInstant } from '@renderer/desk/clock';
import { makeCommitter } from '@renderer/desk/committer';
import { makeJournalKeeper } from '@renderer/desk/journal-keeper';
import { pickHost } from '@renderer/host/pick-host';
import { actorNamed } from '@shared/demo/people';
import { openSite, type Pair, pairOf } from './pages';
import { asked, committed } from './raw';

const SCRATCH = 'bench-put';
const MANAGER = actorNamed('陈建国');

export async function saveTimes(rounds: number): Promise<Readonly<Record<string, Pair>>> {
  const db = await openSite();
  const host = pickHost();
  const alone = makeCommitter(db, host, null);
  let trouble = '';
  const keeper = makeJournalKeeper(host.vault, (news) => {
    trouble = news.trouble;
  });
  const kept = makeCommitter(db, host, keeper);
  const sample = await db.rows.where('[register+at]').between(['parcels', ''], ['parcels', '￿']).last();
  if (!sample) throw new Error('there are no parcels');
  let count = 0;
  const save = async (commit: typeof kept): Promise<void> => {
    count += 1;
    const data = {
      arrivedAt: nowInstant(),
      kind: 'parcel',
      unit: sample.unit,
      recipient: '何女士',
      phone: '13800001234',
      count: 1,
      trackingNo: `SF${1_000_000_000_000 + count}`,
    };
    const done = await commit('record.create', { register: 'parcels', data }, MANAGER);
    if (!done.ok) throw new Error(`the bench's parcel was refused: ${JSON.stringify(done.error)}`);
    if (trouble !== '') throw new Error(`the journal file: ${trouble}`);
  };
  const scratch = await emptyStore();
  const put = (): Promise<void> => {
    count += 1;
    const transaction = scratch.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put({ ...sample, id: `${sample.id}-${count}` });
    transaction.commit();
    return committed(transaction);
  };
  const times = { save: await pairOf(rounds, () => save(alone), put), 'save.kept': await pairOf(rounds, () => save(kept), put) };
  scratch.close();
  await asked(indexedDB.deleteDatabase(SCRATCH));
  db.close();
  return times;
}

function emptyStore(): Promise<IDBDatabase> {
  const request = indexedDB.open(SCRATCH, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
  return asked(request);
}
