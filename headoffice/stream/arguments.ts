/** What was asked of the stream on the command line; secrets come from files and the environment, never from it. */
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@shared/base/result';
import type { Language } from '@shared/base/text';
import { type Instant, isInstant } from '@shared/base/time';
import { serverSchema } from '@shared/ipc/replication';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';

export interface FollowAsked {
  readonly command: 'follow';
  readonly servers: readonly string[];
  /** `postgres://…` without a password; '' = as the environment says. */
  readonly database: string;
  readonly user: string;
  /** Files; '' = none. */
  readonly passwordFile: string;
  readonly creds: string;
  readonly ca: string;
  /** Where the board is served; null = nowhere. */
  readonly board: { readonly host: string; readonly port: number } | null;
  readonly keep: number;
  /** Folder of the sites' books; '' = the one that systemd has for the service, else none that stays. */
  readonly books: string;
  /** Seconds. */
  readonly settle: number;
  readonly lang: Language;
}

export interface WeekAsked {
  readonly command: 'week';
  readonly site: string;
  readonly week: string;
  readonly database: string;
  readonly out: string;
  /** '' = now. */
  readonly at: Instant | '';
  /** null = as the site has set it. */
  readonly privacy: Privacy | null;
  readonly lang: Language;
}

const FOLLOW = {
  servers: { type: 'string', default: '' },
  database: { type: 'string', default: '' },
  user: { type: 'string', default: '' },
  'password-file': { type: 'string', default: '' },
  creds: { type: 'string', default: '' },
  ca: { type: 'string', default: '' },
  board: { type: 'string', default: '127.0.0.1:8470' },
  keep: { type: 'string', default: '16' },
  books: { type: 'string', default: '' },
  settle: { type: 'string', default: '5' },
  lang: { type: 'string', default: '' },
} as const;

const WEEK = {
  site: { type: 'string', default: '' },
  week: { type: 'string', default: '' },
  database: { type: 'string', default: '' },
  out: { type: 'string', default: '' },
  at: { type: 'string', default: '' },
  privacy: { type: 'string', default: '' },
  lang: { type: 'string', default: '' },
} as const;

const PRIVACIES: readonly Privacy[] = ['masked', 'left', 'full'];

/** Head office's commands of the stream. Throws what the reader of options throws. */
export function followAsked(args: readonly string[], system: Language): Result<FollowAsked> {
  const { values } = parseArgs({ args: [...args], options: FOLLOW });
  const servers = values.servers.split(',').filter((server) => server !== '');
  if (servers.length === 0 || servers.length > 5 || !servers.every((server) => serverSchema.safeParse(server).success))
    return usage('--servers');
  if (!isAddress(values.database)) return usage('--database');
  const board = boardAt(values.board);
  if (board === undefined) return usage('--board');
  const [keep, settle] = [Number(values.keep), Number(values.settle)];
  if (!Number.isInteger(keep) || keep < 1 || keep > 10_000) return usage('--keep');
  if (!(settle >= 0.1 && settle <= 3_600)) return usage('--settle');
  const lang = languageOf(values.lang, system);
  if (lang === null) return usage('--lang');
  const { database, user, creds, ca, books } = values;
  return ok({
    command: 'follow',
    servers,
    database,
    user,
    passwordFile: values['password-file'],
    creds,
    ca,
    board,
    keep,
    books,
    settle,
    lang,
  });
}

export function weekAsked(args: readonly string[], system: Language): Result<WeekAsked> {
  const { values } = parseArgs({ args: [...args], options: WEEK });
  const { site, week, database, out, at, privacy } = values;
  if (site === '') return usage('--site');
  if (!/^\d{4}-W\d{2}$/.test(week)) return usage('--week');
  if (!isAddress(database)) return usage('--database');
  if (out === '') return usage('--out');
  if (at !== '' && !isInstant(at)) return usage('--at');
  const chosen = PRIVACIES.find((one) => one === privacy) ?? null;
  if (privacy !== '' && chosen === null) return usage('--privacy');
  const lang = languageOf(values.lang, system);
  return lang === null ? usage('--lang') : ok({ command: 'week', site, week, database, out, at, privacy: chosen, lang });
}

/** PostgreSQL alone, and no password where every user of the computer can read it. */
function isAddress(database: string): boolean {
  if (database === '') return true;
  if (!/^postgres(?:ql)?:\/\//.test(database)) return false;
  return !/^[a-z]+:\/\/[^/@]*:[^/@]+@/.test(database);
}

function boardAt(text: string): FollowAsked['board'] | undefined {
  if (text === 'off') return null;
  const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(text) ?? [];
  return host === '' || Number(port) > 65_535 ? undefined : { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
}

function languageOf(text: string, system: Language): Language | null {
  return text === '' ? system : text === 'zh' || text === 'en' ? text : null;
}

function usage(what: string): Result<never> {
  return err({ code: 'usage', params: { what } });
}
