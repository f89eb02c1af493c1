/**
 * A collection in memory, for a page: of each file what became of it, of each week that counts its figures, and of its records nothing but what was
 * corrected in them and head office's own opinions with their answers (EX-6).
 */
import type { Instant } from '@shared/base/time';
import type { FigureName } from './combine';
import { type GroupCorrection, groupCorrection } from './group-corrections';
import { type GroupOpinion, groupOpinion, OPINIONS_REGISTER } from './group-opinions';
import type { FileEntry, GroupStore, GroupTransaction, TableRows } from './store';
import type { Origin } from './stored-rows';
import { CORRECTIONS, INDICATORS, RECOUNTS, registerTables, type Stored, type Table, WEEKS } from './tables';

/** A figure as one week tells it; `value` null where there was nothing to divide by. */
export interface CollectedFigure {
  /** The same object for all weeks that say the same of it: it is kept once. */
  readonly name: FigureName;
  /** Its place in the sheet, from 1. */
  readonly place: number;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A figure of an earlier week, counted again. */
export interface CollectedRecount {
  /** ISO week. */
  readonly about: string;
  readonly id: string;
  readonly value: number | null;
  /** '' where there is no value. */
  readonly unit: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface CollectedWeek extends Origin {
  readonly siteName: string;
  /** When its file was written. */
  readonly createdAt: Instant;
  readonly recounts: readonly CollectedRecount[];
  readonly corrections: readonly GroupCorrection[];
  readonly figures: readonly CollectedFigure[];
  /** Those that the week's workbook has. */
  readonly opinions: readonly GroupOpinion[];
}

/** Plain data: it goes to a worker and comes back. */
export interface Collected {
  /** In the order in which they were taken. */
  readonly files: readonly FileEntry[];
  /** The weeks that count, one for each site, desk and week. */
  readonly weeks: readonly CollectedWeek[];
  /** Signer → the public key that was seen first. */
  readonly keys: readonly (readonly [signer: string, publicKey: string])[];
}

export const NOTHING_COLLECTED: Collected = { files: [], weeks: [], keys: [] };

export interface CollectingStore extends GroupStore {
  collected(): Collected;
}

/** A store that goes on from what was collected before, which stays as it is. */
export function collectingStore(before: Collected): CollectingStore {
  let files = [...before.files];
  const weeks = new Map(before.weeks.map((week) => [keyOf(week), week]));
  const keys = new Map(before.keys);
  const names = new Map(before.weeks.flatMap(({ figures }) => figures.map(({ name }) => [nameKey(name), name])));
  const opinionTable = registerTables().find(({ register }) => register === OPINIONS_REGISTER);
  const transaction: GroupTransaction = {
    keyOf: async (signer) => keys.get(signer) ?? null,
    keepKey: async (signer, publicKey) => void keys.set(signer, publicKey),
    filesOf: async ({ siteId, week }) => files.filter((file) => file.fate !== 'skipped' && file.siteId === siteId && file.week === week),
    addFile: async (entry) => void files.push(entry),
    forgetLeftOut: async (path) => {
      files = files.filter((file) => file.path !== path || file.fate !== 'skipped');
    },
    setFate: async ({ path, hash }, fate) => {
      const place = files.findIndex((file) => file.path === path && file.hash === hash);
      const file = files[place];
      if (file) files[place] = { ...file, fate };
    },
    dropWeek: async (origin) => void weeks.delete(keyOf(origin)),
    replaceWeek: async ({ siteId, desk, week }, tables) => {
      const figures = rowsOf(tables, INDICATORS).map((row) => figureOf(row, names));
      const [told] = rowsOf(tables, WEEKS);
      const [siteName, createdAt] = [textOf(told?.[placeOf(WEEKS, 'site_name')]), textOf(told?.[placeOf(WEEKS, 'created_at')])];
      const recounts = rowsOf(tables, RECOUNTS).map(recountOf);
      const isRecounted = (about: string): boolean => recounts.some((one) => one.about === about);
      const corrections = rowsOf(tables, CORRECTIONS).map((row) =>
        groupCorrection({ siteId, desk, week, siteName }, (column) => row[placeOf(CORRECTIONS, column)], isRecounted),
      );
      const opinions = (opinionTable ? rowsOf(tables, opinionTable) : []).map((row) =>
        groupOpinion({ siteId, desk, week }, siteName, (column) => row[opinionTable ? placeOf(opinionTable, column) : -1]),
      );
      weeks.set(keyOf({ siteId, desk, week }), { siteId, desk, week, siteName, createdAt, figures, recounts, corrections, opinions });
    },
  };
  return {
    hashesOf: async (path) => files.filter((file) => file.path === path).map(({ hash }) => hash),
    inOneGo: (work) => work(transaction),
    collected: () => ({ files, weeks: [...weeks.values()], keys: [...keys] }),
  };
}

function rowsOf(tables: readonly TableRows[], { name }: Table): readonly (readonly Stored[])[] {
  return tables.find(({ table }) => table === name)?.rows ?? [];
}

function placeOf({ columns }: Table, column: string): number {
  return columns.findIndex(({ name }) => name === column);
}

const PLACES = {
  id: placeOf(INDICATORS, 'id'),
  name: placeOf(INDICATORS, 'name'),
  unit: placeOf(INDICATORS, 'unit'),
  definition: placeOf(INDICATORS, 'definition'),
  place: placeOf(INDICATORS, 'place'),
  value: placeOf(INDICATORS, 'value'),
  numerator: placeOf(INDICATORS, 'numerator'),
  denominator: placeOf(INDICATORS, 'denominator'),
};

function figureOf(row: readonly Stored[], names: Map<string, FigureName>): CollectedFigure {
  const told: FigureName = {
    id: textOf(row[PLACES.id]),
    name: textOf(row[PLACES.name]),
    unit: textOf(row[PLACES.unit]),
    definition: textOf(row[PLACES.definition]),
  };
  const name = names.get(nameKey(told)) ?? told;
  names.set(nameKey(told), name);
  const number = (place: number): number | null => {
    const value = row[place];
    return typeof value === 'number' ? value : null;
  };
  return {
    name,
    place: number(PLACES.place) ?? 0,
    value: number(PLACES.value),
    numerator: number(PLACES.numerator),
    denominator: number(PLACES.denominator),
  };
}

function recountOf(row: readonly Stored[]): CollectedRecount {
  const cell = (column: string): Stored | undefined => row[placeOf(RECOUNTS, column)];
  const number = (column: string): number | null => {
    const value = cell(column);
    return typeof value === 'number' ? value : null;
  };
  return {
    about: textOf(cell('about')),
    id: textOf(cell('figure')),
    value: number('value'),
    unit: textOf(cell('unit')),
    numerator: number('numerator'),
    denominator: number('denominator'),
  };
}

/** One text for each site, desk and week. */
function keyOf({ siteId, desk, week }: Origin): string {
  return [siteId, desk, week].join('\n');
}

function nameKey({ id, name, unit, definition }: FigureName): string {
  return [id, name, unit, definition].join('\n');
}

function textOf(value: Stored | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
