/** Cases: desks on real servers, which are killed with them, show the same in the end; and planted faults are noticed (BY-14). */
import 'fake-indexeddb/auto';
import { type Case, Failures, FULL_ONLY } from '../bench/case';
import { allNoticed } from '../bench/noticed';
import { type Offices, startOffices } from './head-office';
import { PLANTED } from './planted';
import { program } from './site';
import type { Plant } from './stream-desk';
import { StreamHistory } from './stream-history';
import { noTally, type Tally } from './tally';

const MISSING = 'nats-server is not installed (apt-get install nats-server)';
const NO_OFFICE = 'without head office: PostgreSQL is not installed (apt-get install postgresql)';

export const streamCase: Case = {
  name: 'stream',
  says: 'two to eight desks on real nats-servers, a leaf that keeps the stream or hands on to the hub: random commands, kills of desks, leaf and hub, cables pulled out, disks lost, messages doubled and out of turn, wrong clocks; healed, all are the same',
  chromium: false,
  run: async ({ streams, seed, strict, tell }) => {
    if (program === null) return { figures: {}, failures: [], floors: {}, missing: MISSING };
    const failures = new Failures();
    const offices = await startOffices();
    if (offices === null) tell(NO_OFFICE);
    if (offices === null && strict) failures.add(NO_OFFICE);
    const tally = noTally();
    let done = 0;
    try {
      for (; done < streams && !failures.full; done += 1) {
        const mine = seed + done;
        const wrong = await liveHistory(mine, tally, {}, offices);
        if (wrong !== '') failures.add(`history ${mine}: ${wrong}`, `--only stream --streams 1 --seed ${mine}`);
        if (done % 10 === 9) tell(`${done + 1} histories, the last one seed ${mine}`);
      }
    } finally {
      offices?.stop();
    }
    return {
      figures: { histories: done, 'first seed': seed, 'last seed': seed + done - 1, ...tally },
      failures: failures.list,
      floors: {
        acknowledged: streams * 10,
        // A single history may have none.
        ...(streams < 4 ? {} : { 'desks killed': streams, 'leaf killed': streams / 3, 'hub killed': streams / 3, gaps: streams / 4 }),
        ...(streams < 4 || offices === null ? {} : { 'head office killed': streams / 2 }),
      },
    };
  },
};

export const streamPlantedCase: Case = {
  name: 'stream-planted',
  says: "faults planted into every desk's road to the stream: the histories must then fail",
  chromium: false,
  run: async ({ quick, tell }) => {
    if (program === null) return { figures: {}, failures: [], floors: {}, missing: MISSING };
    // Most of them show by what does not come, which takes as long as is waited for it.
    if (quick) return { figures: {}, failures: [], floors: {}, missing: FULL_ONLY };
    const offices = await startOffices();
    if (offices === null) tell(NO_OFFICE);
    try {
      const planted = Object.entries(PLANTED).filter(([, plant]) => offices !== null || plant().headOffice === undefined);
      // Head office reads along in its own ones alone: what is wrong with the desks must show at the desks.
      const live = (seed: number, plant: Plant) => liveHistory(seed, noTally(), plant, plant.headOffice === undefined ? null : offices);
      return await allNoticed(Object.fromEntries(planted), live, tell);
    } finally {
      offices?.stop();
    }
  },
};

/** What goes wrong in a history; '' = nothing. */
async function liveHistory(seed: number, tally: Tally, plant: Plant, offices: Offices | null): Promise<string> {
  const history = new StreamHistory(seed, tally, plant, offices);
  const lived = await wrongIn(history.live());
  const ended = await wrongIn(history.end());
  return lived === '' ? ended : lived;
}

async function wrongIn(work: Promise<void>): Promise<string> {
  try {
    await work;
    return '';
  } catch (error) {
    if (process.env['FAULTS_STACK']) console.error(error);
    return error instanceof Error ? error.message : 'not an error';
  }
}
