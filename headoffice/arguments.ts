/** What was asked on the command line. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@shared/base/result';
import type { Language } from '@shared/base/text';
import { type FollowAsked, followAsked, type WeekAsked, weekAsked } from './stream/arguments';

export interface MergeAsked {
  readonly command: 'merge' | 'watch';
  readonly folder: string;
  /** The group workbook; '' = none is written. */
  readonly out: string;
  /** The page with charts; '' = none is written. */
  readonly page: string;
  /** File of the embedded database, or `postgres://…`. */
  readonly database: string;
  readonly workers: number;
  /** Files in one transaction. */
  readonly together: number;
  /** Seconds between two looks into a watched folder. */
  readonly every: number;
  /** ISO weeks of the workbook; '' = all. */
  readonly from: string;
  readonly to: string;
  readonly lang: Language;
}

export interface GenerateAsked {
  readonly command: 'generate';
  readonly out: string;
  readonly sites: number;
  readonly weeks: number;
  readonly seed: number;
  /** Files of each unusual kind: doubled, sent again, saved again, altered, damaged, foreign, of an older format, signed by another key, of a later program, with a correction. */
  readonly odd: number;
  readonly lang: Language;
}

export interface OpinionsAsked {
  readonly command: 'opinions';
  /** The workbook of the group, or any table, that head office wrote its opinions into. */
  readonly file: string;
  /** Folder of the files for the sites. */
  readonly out: string;
  readonly lang: Language;
}

export interface ProveAsked extends Omit<GenerateAsked, 'command'> {
  readonly command: 'prove';
  /** Folder that the files and both databases stay in; '' = a temporary one. Files that it has already are taken as they are. */
  readonly out: string;
  /** How often the second merge is killed. */
  readonly kills: number;
  readonly workers: number;
  readonly together: number;
}

export type Asked =
  | MergeAsked
  | GenerateAsked
  | ProveAsked
  | OpinionsAsked
  | FollowAsked
  | WeekAsked
  | { readonly command: 'help'; readonly lang: Language };

const WEEK = /^\d{4}-W\d{2}$/;

/** Reads the arguments; `err` carries what is wrong with them (code `usage`, param `what`). */
export function readArguments(argv: readonly string[], locale: string): Result<Asked> {
  const system: Language = locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  try {
    if (argv[0] === 'follow') return followAsked(argv.slice(1), system);
    if (argv[0] === 'week') return weekAsked(argv.slice(1), system);
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string', default: '' },
        page: { type: 'string', default: '' },
        database: { type: 'string', default: '' },
        workers: { type: 'string', default: String(availableParallelism()) },
        together: { type: 'string', default: '16' },
        from: { type: 'string', default: '' },
        to: { type: 'string', default: '' },
        sites: { type: 'string', default: '3' },
        weeks: { type: 'string', default: '4' },
        seed: { type: 'string', default: '1' },
        odd: { type: 'string', default: '0' },
        kills: { type: 'string', default: '3' },
        every: { type: 'string', default: '3' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const lang = values.lang ?? system;
    if (lang !== 'zh' && lang !== 'en') return usage('--lang');
    const [command, folder, ...more] = positionals;
    if (values.help || command === undefined) return ok({ command: 'help', lang });
    if (more.length > 0) return usage(more.join(' '));
    if (command === 'generate') return generateAsked(values, folder, lang);
    if (command === 'opinions') return opinionsAsked(values.out, folder, lang);
    if (command !== 'merge' && command !== 'watch' && command !== 'prove') return usage(command);
    if (folder === undefined && command !== 'prove') return usage('DIR');
    const workers = countOf(values.workers, 1, 64);
    if (workers === null) return usage('--workers');
    const together = countOf(values.together, 1, 1_000);
    if (together === null) return usage('--together');
    if (command === 'prove') return proveAsked(values, folder, { workers, together, lang });
    for (const name of ['from', 'to'] as const) if (values[name] !== '' && !WEEK.test(values[name])) return usage(`--${name}`);
    if (values.database === '') return usage('--database');
    const { out, page, database, from, to } = values;
    const every = Number(values.every);
    if (!(every >= 0.1 && every <= 3_600)) return usage('--every');
    return ok({ command, folder: folder ?? '', out, page, database, workers, together, every, from, to, lang });
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
}

function generateAsked(
  values: Readonly<Record<'out' | 'sites' | 'weeks' | 'seed' | 'odd', string>>,
  folder: string | undefined,
  lang: Language,
): Result<Asked> {
  if (folder !== undefined) return usage(folder);
  if (values.out === '') return usage('--out');
  const [sites, weeks, seed, odd] = [
    countOf(values.sites, 1, 100_000),
    countOf(values.weeks, 1, 520),
    countOf(values.seed, 0, 1e9),
    countOf(values.odd, 0, 1_000),
  ];
  if (sites === null) return usage('--sites');
  if (weeks === null) return usage('--weeks');
  if (seed === null) return usage('--seed');
  if (odd === null) return usage('--odd');
  return ok({ command: 'generate', out: values.out, sites, weeks, seed, odd, lang });
}

/** As `generate`, where a folder may be named or not, with how it is merged. */
function proveAsked(
  values: Readonly<Record<'out' | 'sites' | 'weeks' | 'seed' | 'odd' | 'kills', string>>,
  folder: string | undefined,
  more: Pick<ProveAsked, 'workers' | 'together' | 'lang'>,
): Result<Asked> {
  const kills = countOf(values.kills, 1, 100);
  if (kills === null) return usage('--kills');
  const made = generateAsked({ ...values, out: values.out || '.' }, folder, more.lang);
  if (!made.ok || made.value.command !== 'generate') return made;
  return ok({ ...made.value, ...more, command: 'prove', kills, out: values.out });
}

function opinionsAsked(out: string, file: string | undefined, lang: Language): Result<Asked> {
  if (file === undefined) return usage('FILE');
  return out === '' ? usage('--out') : ok({ command: 'opinions', file, out, lang });
}

function countOf(text: string, least: number, most: number): number | null {
  const value = Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
}

function usage(what: string): Result<never> {
  return err({ code: 'usage', params: { what } });
}
