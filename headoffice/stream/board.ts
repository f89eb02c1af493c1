/** The live board of the group: what is open, late and complained about at each site now, and who has not been heard of (EX-6). */
import { type Instant, minutesBetween } from '@shared/base/time';
import type { StoredSite } from './stored';

/** The figures of the running week that the board shows. */
export const SHOWN_FIGURES = ['requests.all', 'complaints.count', 'callbacks.rate', 'quota.missing'] as const;
export type ShownFigure = (typeof SHOWN_FIGURES)[number];

export interface BoardFacts {
  /** Open records of all registers but master data. */
  readonly open: number;
  /** When each of the open ones that can be late falls due, the earliest first. */
  readonly due: readonly Instant[];
  readonly complaints: number;
  readonly complaintsDue: readonly Instant[];
  /** The week that the figures are of. */
  readonly week: string;
  readonly figures: Readonly<Partial<Record<ShownFigure, number | null>>>;
}

export interface BoardLine {
  readonly site: string;
  readonly name: string;
  readonly open: number;
  readonly late: number;
  readonly complaints: number;
  readonly complaintsLate: number;
  readonly figures: Readonly<Partial<Record<ShownFigure, number | null>>>;
  /** When somebody at the site last wrote something; '' = never. */
  readonly wroteAt: Instant | '';
  /** Whole hours since then; null = never. */
  readonly silentHours: number | null;
  /** Messages of its stream that were not read yet, and lines that its numbers do not say yet. */
  readonly unread: number;
  readonly unmade: number;
  readonly isSilent: boolean;
}

/** A site that wrote nothing for so long is named. */
const SILENT_HOURS = 24;

/** Those that need somebody first: late complaints, what is late, silence. */
export function boardLines(sites: readonly StoredSite[], now: Instant): readonly BoardLine[] {
  return sites.map((site) => lineOf(site, now)).sort(byNeed);
}

function lineOf({ site, siteName, board, wroteAt, last, place, lines, made }: StoredSite, now: Instant): BoardLine {
  const facts = board === '' ? NOTHING : (JSON.parse(board) as BoardFacts);
  const silentHours = wroteAt === '' ? null : Math.max(0, Math.floor(minutesBetween(wroteAt, now) / 60));
  return {
    site,
    name: siteName || site,
    open: facts.open,
    late: passed(facts.due, now),
    complaints: facts.complaints,
    complaintsLate: passed(facts.complaintsDue, now),
    figures: facts.figures,
    wroteAt,
    silentHours,
    unread: Math.max(0, last - place),
    unmade: Math.max(0, lines - made),
    isSilent: silentHours === null || silentHours >= SILENT_HOURS,
  };
}

const NOTHING: BoardFacts = { open: 0, due: [], complaints: 0, complaintsDue: [], week: '', figures: {} };

function byNeed(a: BoardLine, b: BoardLine): number {
  return (
    b.complaintsLate - a.complaintsLate ||
    b.late - a.late ||
    (b.silentHours ?? Number.MAX_SAFE_INTEGER) - (a.silentHours ?? Number.MAX_SAFE_INTEGER) ||
    a.name.localeCompare(b.name, 'zh-CN')
  );
}

export interface BoardSums {
  readonly sites: number;
  readonly open: number;
  readonly late: number;
  readonly complaints: number;
  readonly complaintsLate: number;
  readonly silent: number;
  readonly unread: number;
}

export function sumsOf(lines: readonly BoardLine[]): BoardSums {
  const sum = (value: (line: BoardLine) => number): number => lines.reduce((all, line) => all + value(line), 0);
  return {
    sites: lines.length,
    open: sum(({ open }) => open),
    late: sum(({ late }) => late),
    complaints: sum(({ complaints }) => complaints),
    complaintsLate: sum(({ complaintsLate }) => complaintsLate),
    silent: sum(({ isSilent }) => Number(isSilent)),
    unread: sum(({ unread }) => unread),
  };
}

/** How many of the times have passed. */
function passed(times: readonly Instant[], now: Instant): number {
  return times.filter((time) => time < now).length;
}
