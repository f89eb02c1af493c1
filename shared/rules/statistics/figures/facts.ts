/**
 * What figures are counted from: of every record only what counts, so that a year of a large site fits. Facts hold all records that the
 * spans to be counted need, and may hold more; each figure takes those of its span. Made by `facts-of.ts`, read by `renderer/db/figures.ts`.
 */
import type { Day, Instant, Month } from '@shared/base/time';
import type { LEVELS } from '@shared/registers/contract/choices';
import type { RequestType } from '@shared/registers/requests/types';
import type { Method, Source } from '../../callbacks/types';
import type { CallbackMatter } from '../callbacks';
import type { CountedComplaint } from '../complaints';

/** A request of any type, merged, refused and voided ones too. `completedAt` = 完成时间 of the last completion that was not re-opened. */
export interface RequestFact extends CountedComplaint {
  readonly no: string;
  readonly type: RequestType | '';
  readonly level: keyof typeof LEVELS | '';
  readonly complex: boolean;
  /** Unit code; '' = none. */
  readonly unit: string;
  readonly departments: readonly string[];
  /** Name of the person responsible; '' = nobody named. */
  readonly person: string;
  /** First response; '' = none yet. */
  readonly firstResponseAt: Instant;
  readonly open: boolean;
  /** How often it was opened again (重开). */
  readonly reopened: number;
  /** A second slip went to the same department within `SECOND_ORDER_DAYS` of registering; slips sent back (退单) and voided ones aside. */
  readonly secondOrder: boolean;
  /** Id of the complaint of the same unit and category that came within `REPEAT_DAYS` before it; '' = none, or no complaint. */
  readonly repeatOf: string;
  /** 根本原因 and 预防措施; '' = not written. */
  readonly rootCause: string;
  readonly prevention: string;
}

/** An opinion raised in a callback (CB-6). */
export interface OpinionFact {
  readonly text: string;
  readonly raisedAt: Instant;
  /** '' = neither answered nor turned into a request. */
  readonly answeredAt: Instant;
}

/** What a resident said in one round; at least one of the two is there. */
export interface SaidFact {
  readonly calledAt: Instant;
  readonly shortcomings: string;
  readonly suggestions: string;
}

/** A callback that was not voided. */
export interface CallbackFact extends CallbackMatter {
  readonly no: string;
  readonly source: Source | '';
  /** Stands for a completion: not made for one that was opened again since (§6). */
  readonly stands: boolean;
  readonly unit: string;
  readonly completedOn: Day;
  /** Planned for a completion, so that it stands in the quota of its month; not one that was added by hand (BY-2). */
  readonly counted: boolean;
  /** Who called in the last round, else who is to call. */
  readonly people: readonly string[];
  /** Of the last round; '' = not called. */
  readonly method: Method | '';
  readonly opinions: readonly OpinionFact[];
  readonly said: readonly SaidFact[];
}

/** Completions that were not drawn, by the day their callback would have been due; they have no callback, so they have no record here. */
export interface UndrawnFact {
  readonly source: Source;
  readonly dueDay: Day;
  readonly count: number;
}

/** The counts of one policy's source in a month of completion (BY-2). */
export interface QuotaFact {
  readonly source: Source;
  readonly month: Month;
  /** Whole percent. */
  readonly rate: number;
  /** Completed, drawn or not; `exempt` of them 免回访, `called` of them called back. */
  readonly completed: number;
  readonly exempt: number;
  readonly called: number;
}

/** The rate that the policies required of a source from a day on, until the next line of that source. */
export interface RateFact {
  readonly source: Source;
  readonly from: Day;
  /** Whole percent; null = decided case by case. */
  readonly rate: number | null;
}

/** See `tallies.ts`. */
export type TallyRegister = 'duty' | 'visitors' | 'parcels' | 'keyloans';

/** Ids of a counter register's records in one state whose event lies in a piece of days. */
export interface TallyFact {
  readonly register: TallyRegister;
  readonly state: string;
  readonly from: Day;
  readonly to: Day;
  readonly ids: readonly string[];
}

export interface FeeFact {
  readonly id: string;
  readonly takenAt: Instant;
  /** 分. */
  readonly amount: number;
  readonly waiting: boolean;
}

export interface SurveyFact {
  readonly id: string;
  /** Last day of the survey: it counts in the span that holds it. */
  readonly to: Day;
  readonly item: string;
  readonly asked: number;
  readonly answered: number;
  readonly satisfied: number;
}

/** What is open at `now`, whatever the span. */
export interface OpenFacts {
  readonly requests: readonly RequestFact[];
  readonly parcels: readonly string[];
  /** Key loans whose time is over. */
  readonly keysOverdue: readonly string[];
  readonly fees: readonly FeeFact[];
}

export interface Facts {
  readonly now: Instant;
  /** Day of the first record; a span that ends before it is compared with nothing. '' = not known. */
  readonly since: Day;
  readonly requests: readonly RequestFact[];
  readonly callbacks: readonly CallbackFact[];
  readonly undrawn: readonly UndrawnFact[];
  readonly quotas: readonly QuotaFact[];
  /** In order of `from`. */
  readonly rates: readonly RateFact[];
  /** Counter registers, by pieces of days of which every span that is counted is put together. */
  readonly tallies: readonly TallyFact[];
  readonly fees: readonly FeeFact[];
  readonly surveys: readonly SurveyFact[];
  /** Units not standing empty, by building; as they are now, also for a span long ago. */
  readonly occupied: Readonly<Record<string, number>>;
  readonly open: OpenFacts;
}

/** Nothing at all: a site on its first day, and the start of a table of cases. */
export const NO_FACTS: Facts = {
  now: '',
  since: '',
  requests: [],
  callbacks: [],
  undrawn: [],
  quotas: [],
  rates: [],
  tallies: [],
  fees: [],
  surveys: [],
  occupied: {},
  open: { requests: [], parcels: [], keysOverdue: [], fees: [] },
};
