/** What the commands of the shift read inside their transaction, and the sheet as it is at that second. */
import { addDays, at, dayOf } from '../../base/time';
import { type Reader, rowAs } from '../../registers/contract/command';
import type { Context } from '../../registers/contract/context';
import type { Row } from '../../registers/contract/row';
import { handover } from '../../registers/handover/definition';
import type { HandoverData, OpenLine } from '../../registers/handover/rules';
import type { ParcelLimits } from '../parcels';
import { parcelLimitsSetting } from '../parcels-setting';
import { formerLetters, shiftsSetting } from '../site/settings';
import type { Shift } from '../site/shifts';
import { horizonOf, isOpenShift, lastClosed, sameDesk } from './clock';
import { countFigures, gatherOpen, HANDED_REGISTERS } from './gather';

export type HandoverRow = Row<HandoverData>;

export interface ShiftRead {
  /** The open sheet of this desk. */
  readonly sheet: HandoverRow | undefined;
  /** Open records of all handed registers. */
  readonly rows: readonly Row[];
  readonly keys: readonly Row[];
  /** Everybody on the staff list who is at work. */
  readonly staff: readonly Row[];
  readonly shifts: readonly Shift[];
  readonly limits: ParcelLimits;
  /** Letters this desk had before. */
  readonly former: readonly string[];
}

export async function readShift(read: Reader, ctx: Context): Promise<ShiftRead> {
  const [sheets, staff, shifts, limits, former, rows, keys] = await Promise.all([
    read.open('handover'),
    read.inState('staff', 'kept'),
    read.setting(shiftsSetting),
    read.setting(parcelLimitsSetting),
    read.setting(formerLetters),
    Promise.all(HANDED_REGISTERS.map((register) => read.open(register))),
    Promise.all(['in', 'out', 'lost'].map((state) => read.inState('keys', state))),
  ]);
  const sheet = sheets.find((row) => isOpenShift(row) && sameDesk(row.desk, ctx.desk));
  return {
    sheet: sheet && rowAs(handover, sheet),
    rows: rows.flat(),
    keys: keys.flat(),
    staff: staff.filter((row) => row.data['active'] === true),
    shifts,
    limits,
    former,
  };
}

const LOOK_BACK_DAYS: readonly number[] = [3, 30, 400];

/** The last sheet of this desk that is closed, handed over or not; undefined when there is none in the last year. */
export async function lastSheet(read: Reader, ctx: Context): Promise<HandoverRow | undefined> {
  const former = await read.setting(formerLetters);
  for (const days of LOOK_BACK_DAYS) {
    const since = at(addDays(dayOf(ctx.now), -days), '00:00');
    const last = lastClosed(await read.between('handover', since, ctx.now), ctx.desk, former);
    if (last) return rowAs(handover, last);
  }
  return undefined;
}

/** The gathered part of the sheet at this second. `signed` = what the one who leaves signed; null marks nothing as new. */
export function gathered(
  found: ShiftRead,
  data: HandoverData,
  ctx: Context,
  signed: readonly OpenLine[] | null,
): Pick<HandoverData, 'open' | 'openCount'> & ReturnType<typeof countFigures> {
  const open = gatherOpen({
    rows: found.rows,
    desk: ctx.desk,
    former: found.former,
    horizon: horizonOf(found.shifts, ctx.now, data.startsAt),
    remarks: new Map(data.notes.map(({ record, remark }) => [String(record), String(remark)])),
    signed,
  });
  return { open, openCount: open.length, ...countFigures({ ...found, desk: ctx.desk, today: ctx.today }) };
}

/** The first of these names that is not on the staff list at work; '' when all are. */
export function stranger(found: ShiftRead, names: readonly string[]): string {
  const known = new Set(found.staff.map((row) => row.no));
  return names.find((name) => !known.has(name)) ?? '';
}
