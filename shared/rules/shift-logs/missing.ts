/** Which desks' logs of the day before were not collected yet (SH-1). */
import { addDays, at, type Day, type Instant } from '../../base/time';
import { rowAs } from '../../registers/contract/command';
import { type Row, VOID } from '../../registers/contract/row';
import { otherlogs } from '../../registers/otherlogs/definition';
import { LOG_SOURCES, type LogSource } from '../../registers/otherlogs/sources';

/** The sources, in the order of the register, without a standing log of the day before `today` among `rows` (rows of `otherlogs`). */
export function missingOtherLogs(rows: readonly Row[], today: Day): readonly LogSource[] {
  const wanted = addDays(today, -1);
  const there = rows.filter((row) => row.state !== VOID).map((row) => rowAs(otherlogs, row).data);
  return (Object.keys(LOG_SOURCES) as LogSource[]).filter((source) => !there.some((log) => log.source === source && log.day === wanted));
}

/** From when on rows must be read for `missingOtherLogs`: nobody collects a log before its day begins. */
export function otherLogsSince(today: Day): Instant {
  return at(addDays(today, -1), '00:00');
}
