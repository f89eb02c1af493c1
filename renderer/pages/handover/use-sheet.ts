/** The sheet as it is now: the open record of the desk, and everything open gathered by the rule of the commands, kept live. */

import type { Deskbook } from '@renderer/db/database';
import { allRows, getRow } from '@renderer/db/queries';
import { readSetting } from '@renderer/db/reader';
import { handedRows, lastClosedSheet, openSheet } from '@renderer/db/shift';
import { useLive } from '@renderer/db/use-live';
import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { dayOf, type Instant } from '@shared/base/time';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { handover } from '@shared/registers/handover/definition';
import { type HandoverData, type OpenLine, sheetTexts } from '@shared/registers/handover/rules';
import { parcelLimitsSetting } from '@shared/rules/parcels-setting';
import { horizonOf } from '@shared/rules/shift/clock';
import { countFigures, type Figures, gatherOpen } from '@shared/rules/shift/gather';
import { formerLetters } from '@shared/rules/site/settings';
import type { Shift } from '@shared/rules/site/shifts';
import { remarksSince } from './remarks-since';

export type HandoverRow = Row<HandoverData>;

export interface SheetNow {
  /** The open sheet; null = nobody has opened a shift. */
  readonly sheet: HandoverRow | null;
  /** The sheet before it, or the last one while none is open; null at the very first. */
  readonly previous: HandoverRow | null;
  readonly lines: readonly OpenLine[];
  readonly figures: Figures;
  /** What was said last about a line by an earlier shift, by id of the line. */
  readonly lastRemarks: ReadonlyMap<string, string>;
}

const CLOCK_SECONDS = 60;

/** Undefined until the first answer. */
export function useSheet(): SheetNow | undefined {
  const { db, site } = useDesk();
  const now = useNow(CLOCK_SECONDS);
  const { desk, shifts } = site;
  return useLive(() => loadSheet(db, desk, shifts, now), [db, desk, shifts, now]);
}

async function loadSheet(db: Deskbook, desk: string, shifts: readonly Shift[], now: Instant): Promise<SheetNow> {
  const found = await openSheet(db, desk);
  const sheet = found ? rowAs(handover, found) : null;
  const before = sheet ? sheet.links[0] && (await getRow(db, sheet.links[0])) : await lastClosedSheet(db, desk, now);
  const previous = before ? rowAs(handover, before) : null;
  const [rows, keys, limits, former] = await Promise.all([
    handedRows(db),
    allRows(db, 'keys'),
    readSetting(db, parcelLimitsSetting),
    readSetting(db, formerLetters),
  ]);
  const lines = gatherOpen({
    rows,
    desk,
    former,
    horizon: horizonOf(shifts, now, sheet?.data.startsAt ?? ''),
    remarks: new Map(sheet?.data.notes.map(({ record, remark }) => [String(record), String(remark)])),
    signed: sheet?.state === 'waiting' ? sheet.data.open : null,
  });
  const lastRemarks = await remarksSince(db, previous);
  return { sheet, previous, lines, figures: countFigures({ rows, keys, desk, former, today: dayOf(now), limits }), lastRemarks };
}

/** The open sheet with what is gathered now, as it would print this minute. */
export function asItStands(sheet: HandoverRow, { lines, figures }: Pick<SheetNow, 'lines' | 'figures'>): Row {
  const data: HandoverData = { ...sheet.data, open: [...lines], openCount: lines.length, ...figures };
  return { ...sheet, data: sheetTexts(data) } as unknown as Row;
}
