import { freeSpan, spanOf } from '@shared/rules/statistics/spans';
import { describe, expect, it } from 'vitest';
import { otherKind, pathOf, placeOf } from './place';

const TODAY = '2026-11-18';
const WEEK = spanOf('week', TODAY);

describe('the path of the statistics', () => {
  it.each([
    ['overview', WEEK, ''],
    ['trends', spanOf('statMonth', '2026-11-18', 27), ''],
    ['callbacks', freeSpan('2026-11-01', '2026-11-20'), 'trends.table.step:requests.all+complaints.count.0.1'],
    ['causes', spanOf('month', '2026-11-01'), 'causes.text.rootCause.3'],
  ] as const)('says where one is, and leads there again: %s', (tab, span, behind) => {
    expect(placeOf(pathOf({ tab, span, behind }), TODAY, 27)).toEqual({ tab, span, behind });
  });

  it.each(['/statistics', '/statistics/none', '/statistics/overview/week/then/now', '/statistics/overview/decade/2026-01-01/2026-12-31'])(
    'is the overview of this week otherwise: %s',
    (path) => expect(placeOf(path, TODAY, 27)).toEqual({ tab: 'overview', span: WEEK, behind: '' }),
  );
});

describe('another kind of span', () => {
  it.each([
    ['today while it lies in the span', 'day', spanOf('month', TODAY), TODAY, TODAY],
    ['the end of a span that is over', 'day', spanOf('month', '2026-10-01'), '2026-10-31', '2026-10-31'],
    ['the month in which a week ends', 'month', spanOf('week', '2026-09-30'), '2026-10-01', '2026-10-31'],
    ['the same days, up to today', 'free', spanOf('month', TODAY), '2026-11-01', TODAY],
  ] as const)('is that of %s', (_, kind, span, from, to) => {
    expect(otherKind(span, kind, TODAY, 27)).toEqual({ kind, from, to });
  });
});
