/** The figures of a collection in memory as they are in force: what a later week counted again stands in the place of what was told (EX-4, EX-6). */
import type { CollectedFigure, CollectedRecount, CollectedWeek } from './collected';
import { byWeekOfFigure, type CorrectedFigure, MOST_CORRECTED } from './group-corrections';

interface Recounted extends CollectedRecount {
  readonly createdAt: string;
  /** Week of the workbook that says so. */
  readonly toldIn: string;
}

export interface InForce {
  readonly weeks: readonly CollectedWeek[];
  /** Figures whose value is another one now. */
  readonly corrected: readonly CorrectedFigure[];
}

/** As the view `figures` of a database: the newest recount of a figure counts if it was written after the week's own file. */
export function inForce(weeks: readonly CollectedWeek[]): InForce {
  const newest = newestRecounts(weeks);
  const names = new Map(
    [...weeks].sort((a, b) => (a.week < b.week ? -1 : 1)).map(({ siteId, desk, siteName }) => [`${siteId}\n${desk}`, siteName]),
  );
  const corrected: CorrectedFigure[] = [];
  const now = weeks.map((told): CollectedWeek => {
    const { siteId, desk, week } = told;
    const figures = told.figures.map((figure): CollectedFigure => {
      const again = newest.get(keyOf(told, week, figure.name.id));
      if (!again || again.createdAt <= told.createdAt) return figure;
      const { value, numerator, denominator, toldIn } = again;
      if (value !== figure.value) {
        const { id, name } = figure.name;
        const siteName = names.get(`${siteId}\n${desk}`) ?? '';
        const unit = again.unit || figure.name.unit;
        corrected.push({
          siteId,
          desk,
          siteName,
          week,
          place: figure.place,
          id,
          name,
          unit,
          told: figure.value,
          now: value,
          correctedIn: toldIn,
        });
      }
      return { ...figure, value, numerator, denominator };
    });
    return { ...told, figures };
  });
  return { weeks: now, corrected: corrected.sort(byWeekOfFigure).slice(0, MOST_CORRECTED) };
}

function newestRecounts(weeks: readonly CollectedWeek[]): ReadonlyMap<string, Recounted> {
  const newest = new Map<string, Recounted>();
  for (const told of weeks)
    for (const one of told.recounts) {
      const key = keyOf(told, one.about, one.id);
      const before = newest.get(key);
      const again: Recounted = { ...one, createdAt: told.createdAt, toldIn: told.week };
      if (!before || rank(again) > rank(before)) newest.set(key, again);
    }
  return newest;
}

function rank({ createdAt, toldIn }: Recounted): string {
  return `${createdAt}\n${toldIn}`;
}

function keyOf({ siteId, desk }: CollectedWeek, week: string, id: string): string {
  return [siteId, desk, week, id].join('\n');
}
