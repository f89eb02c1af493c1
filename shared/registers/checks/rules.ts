/** Rules of a check by itself: what it begins as, and what is left to do after the repairs are on their way. */
import type { Refusal } from '../../base/result';
import type { CheckRecord } from './fields';
import { linesWith, RESULTS, verdictOf } from './results';

export type CheckState = 'normal' | 'abnormal' | 'repairing' | 'failed' | 'notified' | 'rechecked';

/** The verdict follows from the lines, and so does what is told of them; without lines (old books) it is as written. */
export function deriveCheck(data: CheckRecord): CheckRecord {
  const verdict = verdictOf(data.lines);
  return verdict === '' ? data : { ...data, verdict, trouble: troubleIn(data) };
}

/** What is not in order, in one line, the broken things first: `灯光照明异常（两盏不亮）`; '' when all is. */
function troubleIn({ lines }: CheckRecord): string {
  const told = (['abnormal', 'failed'] as const).flatMap((result) =>
    linesWith(lines, result).map(({ item, note }) => `${item ?? ''}${RESULTS[result].zh}${note ? `（${note}）` : ''}`),
  );
  return told.join('、');
}

/** What is wrong with the data, field by field; empty = fine. What is not in order is told in a word. */
export function checkCheck(data: CheckRecord): readonly Refusal[] {
  const found: Refusal[] = [];
  const silent = data.lines.find((line) => line.result !== 'normal' && line.result !== '' && String(line.note ?? '').trim() === '');
  if (silent && data.remark.trim() === '')
    found.push({ code: 'checks.silent', field: 'remark', params: { item: String(silent.item ?? '') } });
  if (data.lines.length === 0 && data.verdict === '' && data.place !== '') found.push({ code: 'checks.empty', field: 'lines' });
  return found;
}

/** State of a check written down: of what is over (old books) the last that happened. */
export function beginCheck(data: CheckRecord): CheckState {
  if (data.recheckedAt !== '' || data.recheck !== '') return 'rechecked';
  if (data.noticeAt !== '') return 'notified';
  const verdict = verdictOf(data.lines) || data.verdict;
  if (verdict === 'abnormal' && data.repairs !== '') return afterRepair(data);
  return verdict === '' ? 'normal' : verdict;
}

/** What is broken goes first; lines below standard then still wait for their notice. */
export function afterRepair(data: CheckRecord): CheckState {
  return linesWith(data.lines, 'failed').length > 0 ? 'failed' : 'repairing';
}
