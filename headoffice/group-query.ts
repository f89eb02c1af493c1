/** Asks the collection for what the reports of the group are made of. */
import { type FigureName, type FigureSums, overDesks } from '@shared/group/combine';
import {
  byWeekOfCorrection,
  byWeekOfFigure,
  CORRECTION_COLUMNS,
  type CorrectedFigure,
  type GroupCorrection,
  groupCorrection,
  MOST_CORRECTED,
} from '@shared/group/group-corrections';
import { asAdded, type GroupData, type GroupDesk, type GroupWeek } from '@shared/group/group-data';
import {
  byUrgency,
  type GroupOpinion,
  groupOpinion,
  MOST_OPINIONS,
  OPINIONS_REGISTER,
  settled,
  WAITING,
} from '@shared/group/group-opinions';
import type { Fate, FileEntry, FileKind } from '@shared/group/store';
import { CORRECTIONS, RECOUNTS, type Stored } from '@shared/group/tables';
import { fateText } from '@shared/group/words';
import { type Database, quoted, type Sql, type SqlRow } from './sql';
import { entryOf } from './sql-store';

/** Files that are named one by one; of more, those that are whole are counted only. */
const MOST_FILES = 20_000;

/** The weeks from one to another; '' = from the first, to the last that there is. */
export async function groupData({ reading }: Database, from = '', to = ''): Promise<GroupData> {
  const [span] = await reading.rows('SELECT min(week) AS first, max(week) AS last FROM weeks');
  const first = from || textOf(span?.['first']);
  const last = to || textOf(span?.['last']);
  const names = await namesOf(reading, [first, last]);
  const [count] = await reading.rows('SELECT count(*) AS n FROM files');
  return {
    from: first,
    to: last,
    names,
    desks: asAdded(await desksOf(reading, [first, last]), first, last),
    weeks: await weeksOf(reading, names, [first, last]),
    files: await filesOf(reading),
    fileCount: Number(count?.['n'] ?? 0),
    corrected: await correctedOf(reading, [first, last]),
    corrections: await correctionsOf(reading, [first, last]),
    opinions: await opinionsOf(reading),
  };
}

/** How many files there are of each outcome in the whole collection, in words, the most first; and how many of them were left out. */
export async function fateCounts({
  reading,
}: Database): Promise<{ readonly counts: ReadonlyMap<string, number>; readonly skipped: number }> {
  const rows = await reading.rows(
    `SELECT kind, fate, CASE WHEN corrections > 0 THEN 1 ELSE 0 END AS corrections, count(*) AS n FROM files GROUP BY 1, 2, 3 ORDER BY n DESC, kind, fate`,
  );
  const counts = new Map<string, number>();
  let skipped = 0;
  for (const row of rows) {
    const [n, fate] = [Number(row['n']), textOf(row['fate']) as Fate];
    const words = fateText({ kind: textOf(row['kind']) as FileKind, fate, corrections: Number(row['corrections']) });
    counts.set(words, (counts.get(words) ?? 0) + n);
    if (fate === 'skipped') skipped += n;
  }
  return { counts, skipped };
}

type Span = readonly [from: string, to: string];

async function namesOf(reading: Sql, span: Span): Promise<readonly FigureName[]> {
  const rows = await reading.rows(
    `SELECT id, max(name) AS name, max(unit) AS unit, max(definition) AS definition, min(place) AS place FROM indicators
      WHERE week BETWEEN $1 AND $2 GROUP BY id ORDER BY place, id`,
    span,
  );
  return rows.map((row) => ({
    id: textOf(row['id']),
    name: textOf(row['name']),
    unit: textOf(row['unit']),
    definition: textOf(row['definition']),
  }));
}

/** Sums and picks over the weeks of each desk: of a year of three thousand sites this answers as many lines as of one week. */
const SUMS = `sum(value) AS value, sum(numerator) AS numerator, sum(denominator) AS denominator,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS middle, (array_agg(value ORDER BY week DESC))[1] AS newest,
  (array_agg(numerator ORDER BY week DESC))[1] AS newest_numerator, (array_agg(denominator ORDER BY week DESC))[1] AS newest_denominator`;

async function desksOf(reading: Sql, span: Span): Promise<readonly GroupDesk[]> {
  const figures = new Map<string, Map<string, FigureSums>>();
  const sums = await reading.rows(
    `SELECT site_id, desk, id, ${SUMS} FROM figures WHERE week BETWEEN $1 AND $2 GROUP BY site_id, desk, id ORDER BY site_id, desk, id`,
    span,
  );
  for (const row of sums) {
    const key = keyOf(row);
    const mine = figures.get(key) ?? new Map<string, FigureSums>();
    mine.set(textOf(row['id']), sumsOf(row));
    figures.set(key, mine);
  }
  const handed = await reading.rows(
    `SELECT site_id, desk, string_agg(week, ' ' ORDER BY week) AS weeks, (array_agg(site_name ORDER BY week DESC))[1] AS site_name
      FROM weeks GROUP BY site_id, desk ORDER BY site_name, site_id, desk`,
  );
  return handed
    .map((row) => ({
      siteId: textOf(row['site_id']),
      desk: textOf(row['desk']),
      siteName: textOf(row['site_name']),
      weeks: textOf(row['weeks']).split(' '),
      figures: figures.get(keyOf(row)) ?? new Map<string, FigureSums>(),
    }))
    .sort((a, b) => a.siteName.localeCompare(b.siteName, 'zh-CN') || (keyText(a) < keyText(b) ? -1 : 1));
}

async function weeksOf(reading: Sql, names: readonly FigureName[], span: Span): Promise<readonly GroupWeek[]> {
  const counts = await reading.rows('SELECT week, count(*) AS n FROM weeks WHERE week BETWEEN $1 AND $2 GROUP BY week ORDER BY week', span);
  const weeks: GroupWeek[] = [];
  for (const row of counts) {
    const week = textOf(row['week']);
    const lines = await reading.rows(
      `SELECT id, sum(value) AS value, sum(numerator) AS numerator, sum(denominator) AS denominator,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS middle, sum(value) AS newest, sum(numerator) AS newest_numerator, sum(denominator) AS newest_denominator
        FROM figures WHERE week = $1 GROUP BY id`,
      [week],
    );
    const sums = new Map(lines.map((line) => [textOf(line['id']), sumsOf(line)]));
    const told = names.map(
      (name) =>
        [
          name.id,
          overDesks(
            name,
            [sums.get(name.id)].filter((one) => one !== undefined),
          ),
        ] as const,
    );
    weeks.push({ week, desks: Number(row['n']), figures: new Map(told) });
  }
  return weeks;
}

async function filesOf(reading: Sql): Promise<readonly FileEntry[]> {
  const rows = await reading.rows(
    `SELECT * FROM files ORDER BY CASE WHEN fate = 'counts' AND kind = 'intact' AND corrections = 0 AND detail = '' THEN 1 ELSE 0 END, path, hash
      LIMIT ${MOST_FILES}`,
  );
  return rows.map(entryOf);
}

async function correctedOf(reading: Sql, span: Span): Promise<readonly CorrectedFigure[]> {
  const rows = await reading.rows(
    `SELECT f.site_id, f.desk, s.site_name, f.week, f.place, f.id, f.name, f.unit, f.told_value, f.value, f.corrected_in FROM figures f
      JOIN sites s ON s.site_id = f.site_id AND s.desk = f.desk
      WHERE f.week BETWEEN $1 AND $2 AND f.corrected_in IS NOT NULL AND f.value IS DISTINCT FROM f.told_value ORDER BY f.week DESC LIMIT ${MOST_CORRECTED}`,
    span,
  );
  return rows
    .map((row) => ({
      siteId: textOf(row['site_id']),
      desk: textOf(row['desk']),
      siteName: textOf(row['site_name']),
      week: textOf(row['week']),
      place: Number(row['place']),
      id: textOf(row['id']),
      name: textOf(row['name']),
      unit: textOf(row['unit']),
      told: numberOf(row['told_value']),
      now: numberOf(row['value']),
      correctedIn: textOf(row['corrected_in']),
    }))
    .sort(byWeekOfFigure);
}

async function correctionsOf(reading: Sql, span: Span): Promise<readonly GroupCorrection[]> {
  const columns = CORRECTION_COLUMNS.map((column) => (column === 'at' ? 'CAST(c."at" AS TEXT) AS "at"' : `c.${quoted(column)}`));
  const rows = await reading.rows(
    `SELECT c.site_id, c.desk, s.site_name, c.week, ${columns.join(', ')}, EXISTS (SELECT 1 FROM ${RECOUNTS.name} r WHERE r.site_id = c.site_id AND r.desk = c.desk
      AND r.week = c.week AND r.about = c.own_week) AS is_recounted FROM ${CORRECTIONS.name} c JOIN sites s ON s.site_id = c.site_id AND s.desk = c.desk
      WHERE c.week BETWEEN $1 AND $2 OR c.own_week BETWEEN $1 AND $2 ORDER BY c.week DESC LIMIT ${MOST_CORRECTED}`,
    span,
  );
  return rows
    .map((row) => {
      const desk = {
        siteId: textOf(row['site_id']),
        desk: textOf(row['desk']),
        siteName: textOf(row['site_name']),
        week: textOf(row['week']),
      };
      return groupCorrection(
        desk,
        (column) => row[column],
        () => row['is_recounted'] === true,
      );
    })
    .sort(byWeekOfCorrection);
}

async function opinionsOf(reading: Sql): Promise<readonly GroupOpinion[]> {
  const rows = await reading.rows(
    `SELECT o.site_id, o.desk, s.site_name, o.last_week, row_id, own_week, matter, opinion, CAST(reply_by AS TEXT) AS reply_by, row_state, answer, answered_by,
      CAST(answered_at AS TEXT) AS answered_at FROM ${quoted(OPINIONS_REGISTER)} o JOIN sites s ON s.site_id = o.site_id AND s.desk = o.desk
      ORDER BY CASE WHEN row_state = $1 THEN 0 ELSE 1 END, own_week DESC LIMIT ${MOST_OPINIONS}`,
    [WAITING],
  );
  const opinions = rows.map((row) => {
    const origin = { siteId: textOf(row['site_id']), desk: textOf(row['desk']), week: textOf(row['last_week']) };
    return groupOpinion(origin, textOf(row['site_name']), (column) => row[column]);
  });
  return settled(opinions).toSorted(byUrgency);
}

function sumsOf(row: SqlRow): FigureSums {
  return {
    id: textOf(row['id']),
    value: numberOf(row['value']),
    numerator: numberOf(row['numerator']),
    denominator: numberOf(row['denominator']),
    middle: numberOf(row['middle']),
    newest: numberOf(row['newest']),
    newestNumerator: numberOf(row['newest_numerator']),
    newestDenominator: numberOf(row['newest_denominator']),
  };
}

function keyOf(row: SqlRow): string {
  return `${textOf(row['site_id'])}\n${textOf(row['desk'])}`;
}

function keyText({ siteId, desk }: GroupDesk): string {
  return `${siteId}\n${desk}`;
}

function numberOf(value: Stored | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function textOf(value: Stored | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
