/** 复制上一班 (BY-15): the routine of the shift before, to be written again with a key. */
import type { Instant } from '../../base/time';
import { rowAs } from '../../registers/contract/command';
import type { Data } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { duty } from '../../registers/duty/definition';

/** Who called and where is of that shift alone; what was done every shift is worth copying. */
const ROUTINE: readonly string[] = ['patrol', 'notice', 'other'];

/**
 * Texts of the routine entries (巡查, 通知, 其他) before `since`, the newest first and each once; those that stand in this shift already are
 * left out. Time, person and result are the new entry's own.
 */
export function lastShiftRoutine(rows: readonly Row[], since: Instant): readonly Data[] {
  const entries = rows.filter((row) => row.state !== VOID).map((row) => rowAs(duty, row));
  const done = new Set(entries.filter((row) => row.at >= since).map((row) => row.data.content));
  const found = new Map<string, Data>();
  for (const { at, data } of [...entries].sort((a, b) => (a.at < b.at ? 1 : -1))) {
    if (at >= since || !ROUTINE.includes(data.way) || done.has(data.content) || found.has(data.content)) continue;
    found.set(data.content, {
      way: data.way,
      content: data.content,
      ...(data.urgency !== '' && { urgency: data.urgency }),
      ...(data.unit !== '' && { unit: data.unit }),
    });
  }
  return [...found.values()];
}
