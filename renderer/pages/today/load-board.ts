/** What the today board reads: the open records of its registers, and the counts of parcels by age. Each is one index range. */
import type { Deskbook } from '@renderer/db/database';
import { countBetween, openRows, openRowsThat } from '@renderer/db/queries';
import { readSetting } from '@renderer/db/reader';
import { addDays, at, type Day, dayOf, endOfDay, type Instant } from '@shared/base/time';
import type { Role } from '@shared/registers/contract/context';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { BOARD_REGISTERS, type Board, boardOf } from '@shared/rules/board/board';
import type { ParcelLimits } from '@shared/rules/parcels';
import { parcelLimitsSetting } from '@shared/rules/parcels-setting';

/** More open records than this of one register are not read: no screen holds them. Urgent ones are, however many stand before them. */
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

/** The board at `now` for `who`. */
export async function loadBoard(
  db: Deskbook,
  now: Instant,
  shiftSince: Instant | '',
  keyUnits: ReadonlySet<string>,
  who: { readonly name: string; readonly role?: Role } = { name: '' },
): Promise<BoardData> {
  const today = dayOf(now);
  // Asked together: each answer alone is a way to the browser's process and back.
  const [parcels, ...found] = await Promise.all([
    readSetting(db, parcelLimitsSetting).then((limits) => countParcels(db, today, limits)),
    ...BOARD_REGISTERS.map((register) => boardRows(db, register, keyUnits)),
  ]);
  return {
    board: boardOf(found.flat(), {
      now,
      endOfDay: endOfDay(today),
      shiftSince,
      keyUnits,
      me: who.name,
      ...(who.role && { role: who.role }),
    }),
    parcels,
  };
}

/** What is due first, and of what did not fit in whatever is urgent: that often has no promise, and stands last by due time. */
async function boardRows(db: Deskbook, register: string, keyUnits: ReadonlySet<string>): Promise<readonly Row[]> {
  const first = await openRows(db, register, MOST);
  if (first.length < MOST) return first;
  const known = new Set(first.map((row) => row.id));
  const urgent = await openRowsThat(db, register, (row) => isPressing(row, keyUnits));
  return [...first, ...urgent.filter((row) => !known.has(row.id))];
}

/** Urgent, or to be reported at once: 重大 and key customers. */
function isPressing({ register, unit, data }: Row, keyUnits: ReadonlySet<string>): boolean {
  return definitionOf(register).urgent?.(data as never) === true || data['level'] === 'major' || keyUnits.has(unit);
}

/** Parcels on the shelf by calendar days since arrival, the day of arrival being 0: more than the limits' days call for something (RG-3). */
export async function countParcels(db: Deskbook, today: Day, limits: ParcelLimits): Promise<ParcelCounts> {
  const before = (days: number): Instant => at(addDays(today, -days), '00:00');
  const count = async (to: Instant): Promise<number> => {
    const counts = await Promise.all(['waiting', 'notified'].map((state) => countBetween(db, 'parcels', state, '', to)));
    return counts.reduce((sum, one) => sum + one, 0);
  };
  const [waiting, remind, sendBack] = await Promise.all([count('9999'), count(before(limits.remind)), count(before(limits.giveBack))]);
  return { waiting, remind, sendBack, limits };
}
