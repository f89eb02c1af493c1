/** What speaks against a survey as it is written: days the wrong way round, more answers than questions. */
import type { Refusal } from '../../base/result';

interface SurveyCounts {
  readonly fromDay: string;
  readonly toDay: string;
  readonly asked: number | null;
  readonly answered: number | null;
  readonly satisfied: number | null;
}

/** What is wrong, field by field; empty = fine. A number not yet filled in says nothing. */
export function checkSurvey(data: SurveyCounts): readonly Refusal[] {
  const { fromDay, toDay, asked, answered, satisfied } = data;
  const found: Refusal[] = [];
  if (fromDay !== '' && toDay !== '' && toDay < fromDay) found.push({ code: 'surveys.days', field: 'toDay' });
  if (asked !== null && answered !== null && answered > asked) found.push({ code: 'surveys.answered', field: 'answered' });
  if (answered !== null && satisfied !== null && satisfied > answered) found.push({ code: 'surveys.satisfied', field: 'satisfied' });
  return found;
}
