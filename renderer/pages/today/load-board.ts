/** What the today board reads: the open records of its registers, and the counts of parcels by age. Each is one index range. */
import type { Deskbook } from '@renderer/db/database';
import { countBetween, openRows } from '@renderer/db/queries';
import { readSetting } from '@renderer/db/reader';
import { addDays, at, type Day, dayOf, endOfDay, type Instant } from '@shared/base/time';
import { BOARD_REGISTERS, type Board, boardOf } from '@shared/rules/board/board';
import type { ParcelLimits } from '@shared/rules/parcels';
import { parcelLimitsSetting } from '@shared/rules/parcels-setting';

/** More open records than this of one register are not read: the board says how many there are and leads to the list. */
const MOST = 400;

export interface ParcelCounts {
  readonly waiting: number;
  /** Waiting over the site's days for a reminder, and for sending back (RG-3). */
  readonly remind: number;
  readonly sendBack: number;
  /** Those days. */
  readonly limits: ParcelLimits;
}

export interface BoardData {
  readonly board: Board;
  readonly parcels: ParcelCounts;
}

/** The board at `now` for the person called `me`. */
export async function loadBoard(
  db: Deskbook,
  now: Instant,
  shiftSince: Instant | '',
  keyUnits: ReadonlySet<string>,
  me = '',
): Promise<BoardData> {
  const found = await Promise.all(BOARD_REGISTERS.map((register) => openRows(db, register, MOST)));
  const today = dayOf(now);
  return {
    board: boardOf(found.flat(), { now, endOfDay: endOfDay(today), shiftSince, keyUnits, me }),
    parcels: await countParcels(db, today, await readSetting(db, parcelLimitsSetting)),
  };
}

/** Parcels on the shelf by calendar days since arrival, the day of arrival being 0: more than the limits' days call for something (RG-3). */
export async function countParcels(db: Deskbook, today: Day, limits: ParcelLimits): Promise<ParcelCounts> {
  const before = (days: number): Instant => at(addDays(today, -days), '00:00');
  const count = async (to: Instant): Promise<number> =>
    (await countBetween(db, 'parcels', 'waiting', '', to)) + (await countBetween(db, 'parcels', 'notified', '', to));
  const [waiting, remind, sendBack] = await Promise.all([count('9999'), count(before(limits.remind)), count(before(limits.giveBack))]);
  return { waiting, remind, sendBack, limits };
}
