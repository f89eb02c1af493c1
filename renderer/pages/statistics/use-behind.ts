/** The ids of the records behind a figure, newest first, asked of the worker that counted it. */
import { useDesk } from '@renderer/desk/desk-context';
import type { BehindPart } from '@renderer/workers/statistics-client';
import type { ShownReport } from '@shared/charts/shown-report';
import { useEffect, useState } from 'react';
import { keptStatistics } from './kept-statistics';

export type BehindIds = Readonly<Record<BehindPart, readonly string[]>>;

const NONE: BehindIds = { all: [], hits: [], others: [] };

/** Undefined until the answer; nothing where the worker no longer knows the report. */
export function useBehind(report: ShownReport, behind: string): BehindIds | undefined {
  const { db } = useDesk();
  const [found, setFound] = useState<{ readonly of: ShownReport; readonly ids: BehindIds }>();
  useEffect(() => {
    let left = false;
    const ask = async (): Promise<void> => {
      const answer = await keptStatistics(db).statistics.behind(behind);
      if (!left) setFound({ of: report, ids: answer.ok ? idsOf(answer.value.rows, answer.value.hits) : NONE });
    };
    void ask();
    return () => {
      left = true;
    };
  }, [db, report, behind]);
  return found?.of === report ? found.ids : undefined;
}

/** Ids begin with the time of writing. A record may be behind a figure twice, such as a callback with two opinions. */
function idsOf(rows: readonly string[], hits: readonly string[]): BehindIds {
  const newest = (ids: Iterable<string>): readonly string[] => [...ids].sort((a, b) => (a < b ? 1 : -1));
  const counted = new Set(hits);
  const all = new Set(rows);
  return { all: newest(all), hits: newest(counted), others: newest([...all].filter((id) => !counted.has(id))) };
}
