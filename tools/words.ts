/** What was found in a file, in sentences. */
import type { Language } from '@shared/base/text';
import { showTime } from '@shared/base/time';
import type { FileFault, KnownFault } from '@shared/journal/file-check';
import type { JournalVerdict, PackedVerdict, UnknownVerdict, Verdict } from './verdict';

type Pair = readonly [zh: string, en: string];

const STATES: Readonly<Record<Verdict['state'], Pair>> = {
  whole: ['完整', 'whole'],
  damaged: ['损坏', 'damaged'],
  unreadable: ['读不了', 'cannot be read'],
};

/** Known places that are named one by one. */
const MOST_KNOWN = 10;

const FAULTS: Readonly<Record<FileFault['kind'], Pair>> = {
  line: ['不是一条流水，或被改写过', 'is no journal line, or was rewritten'],
  gap: ['前面少了一条，或顺序不对', 'does not follow: a line before it is missing, or the order is wrong'],
  broken: ['接不上前一条', 'does not join the line before'],
  altered: ['被改过', 'was altered'],
  value: ['附带的内容和记录时不一样', 'carries a value that is not what was entered'],
  site: ['是别的项目或别的前台的', 'is of another site or desk'],
  short: ['文件在应有的最后一条之前就结束了', 'the file ends before the entry that was noted'],
  other: ['和另外记着的不是同一条', 'is not the entry that was noted'],
};

const REASONS: Readonly<Record<string, Pair>> = {
  'snapshot.newer': ['是更新的程序写的，用新程序的这个命令看', 'was written by a newer program; use that program’s command'],
  'snapshot.locked': ['加了密，要给密码（--passphrase-file）', 'is encrypted and needs its passphrase (--passphrase-file)'],
  'snapshot.passphrase': ['密码不对', 'the passphrase is wrong'],
  'snapshot.not': ['开头坏了，或者不是备份文件', 'its beginning is damaged, or it is no backup file'],
  'snapshot.cut': ['后面缺了一段', 'its end is missing'],
  'snapshot.damaged': ['第 {line} 行往后坏了', 'is damaged from line {line} on'],
  'snapshot.bomb': ['解开后大得不正常', 'unpacks to more than any real file'],
  'snapshot.line': ['有一行长得不正常', 'has a line longer than any real one'],
  'snapshot.empty': ['是空的', 'is empty'],
  missing: ['没有这个文件', 'there is no such file'],
  not: ['不是流水文件，也不是备份文件', 'is neither a journal file nor a backup'],
};

export const QUESTION: Pair = ['密码：', 'Passphrase: '];

export const HELP: Pair = [
  `用法：npm run verify -- 文件…
  核对流水文件（.ndjson）、备份（.dbsnap）、归档（.dbarc）是否完整。
  --expect [条数:]哈希      最后一环应当是它（或应当有它）
  --note 文件               用这个 expected.json 对照；不给时用旁边的那个，--no-notes 不用
  --passphrase-file 文件    第一行是备份的密码；不给时会问，也可以从管道读
  --json                    每个文件一行 JSON
  --lang zh|en
  退出码：0 完整，1 损坏，2 读不了或命令不对`,
  `Usage: npm run verify -- FILE…
  Is a journal file (.ndjson), a backup (.dbsnap) or an archive (.dbarc) whole?
  --expect [NUMBER:]HASH    the head that must be there
  --note FILE               compare with this expected.json; without it the one beside is used, --no-notes uses none
  --passphrase-file FILE    its first line is the backup's passphrase; without it you are asked, or it is read from a pipe
  --json                    one line of JSON a file
  --lang zh|en
  Exit code: 0 whole, 1 damaged, 2 could not be read or the command was wrong`,
];

export function usageText(what: string, lang: Language): string {
  return `${pick(['命令不对：', 'Wrong command: '], lang)}${what}\n${pick(HELP, lang)}`;
}

export function pick(pair: Pair, lang: Language): string {
  return pair[lang === 'zh' ? 0 : 1];
}

/** One paragraph a file: its state first, then what is in it or what is wrong. */
export function verdictText(verdict: Verdict, lang: Language): string {
  const details =
    verdict.kind === 'journal'
      ? journalLines(verdict, lang)
      : verdict.kind === 'unknown'
        ? unknownLines(verdict, lang)
        : packedLines(verdict, lang);
  return [`${verdict.file}: ${pick(STATES[verdict.state], lang)}`, ...details.map((line) => `  ${line}`)].join('\n');
}

function unknownLines({ why }: UnknownVerdict, lang: Language): readonly string[] {
  return [reason(why, 0, lang)];
}

function reason(why: string, line: number, lang: Language): string {
  const pair = REASONS[why] ?? REASONS[why.replace('archive.', 'snapshot.')];
  return pair ? pick(pair, lang).replace('{line}', String(line)) : why;
}

function journalLines({ report, torn, against }: JournalVerdict, lang: Language): readonly string[] {
  const { lines, site, desk, firstAt, lastAt, head, values, missing, erased, fault, known } = report;
  const said: string[] = [];
  if (fault) said.push(...faultLines(fault, head.seq, lang));
  said.push(...known.slice(0, MOST_KNOWN).map((each) => knownLine(each, lang)));
  const more = known.length - MOST_KNOWN;
  if (more > 0) said.push(pick([`恢复时记下的还有 ${more} 处`, `${more} more places that a rebuild named`], lang));
  if (torn > 0)
    said.push(
      pick(
        [`最后有 ${torn} 字节的半行，是写到一半断的；前面的都在`, `${torn} bytes of a half-written last line; what is before it stands`],
        lang,
      ),
    );
  const times =
    firstAt === '' ? '' : pick([`，${showTime(firstAt)} 到 ${showTime(lastAt)}`, `, ${showTime(firstAt)} to ${showTime(lastAt)}`], lang);
  said.push(pick([`${lines} 行，完好到第 ${head.seq} 条${times}`, `${lines} lines, whole up to entry ${head.seq}${times}`], lang));
  said.push(pick([`项目 ${site}，前台 ${desk || 'main'}`, `site ${site}, desk ${desk || 'main'}`], lang));
  said.push(pick([`附带的内容 ${values} 处都对`, `${values} values beside the entries are true`], lang));
  if (missing > 0)
    said.push(
      pick([`${missing} 处内容不见了，流水里没有删除记录`, `${missing} values are gone, and no entry says that they were deleted`], lang),
    );
  if (erased > 0) said.push(pick([`${erased} 处内容按要求删除过`, `${erased} values were deleted on request`], lang));
  said.push(pick([`最后一环 ${head.seq}:${head.hash}`, `head ${head.seq}:${head.hash}`], lang));
  const nothing: Pair = [
    '没有可对照的记号，结尾被截掉是看不出来的（--expect、--note）',
    'nothing to compare the head with: a cut end would not show (--expect, --note)',
  ];
  said.push(against ? pick([`已和 ${against.from} 对照`, `compared with ${against.from}`], lang) : pick(nothing, lang));
  return said;
}

function knownLine({ kind, line, seq, toldBy }: KnownFault, lang: Language): string {
  if (line === 1 && kind === 'gap')
    return pick(
      [
        `这份从第 ${seq} 条写起：前 ${seq - 1} 条恢复时已经没有了，第 ${toldBy} 条里记着`,
        `this file begins with entry ${seq}: the ${seq - 1} before it were lost at a rebuild, as entry ${toldBy} says`,
      ],
      lang,
    );
  const what = pick(FAULTS[kind], lang);
  return pick(
    [
      `第 ${line} 行（第 ${seq} 条）${what}：恢复时就是这样，第 ${toldBy} 条里记着`,
      `line ${line} (entry ${seq}) ${what}: so it was at a rebuild, as entry ${toldBy} says`,
    ],
    lang,
  );
}

function faultLines({ kind, line, seq, at, about }: FileFault, last: number, lang: Language): readonly string[] {
  const what = pick(FAULTS[kind], lang);
  const noted = seq === 0 ? '' : pick([`（应有第 ${seq} 条）`, ` (entry ${seq})`], lang);
  if (line === 0) return [`${what}${noted}`];
  const where = at === '' ? '' : pick([`（第 ${seq} 条，${about}，${showTime(at)}）`, ` (entry ${seq}, ${about}, ${showTime(at)})`], lang);
  return [
    pick([`第 ${line} 行${where}：${what}`, `line ${line}${where}: ${what}`], lang),
    pick(
      [`从这一行起不能相信；前 ${last} 条是好的`, `nothing from this line on can be trusted; the ${last} entries before it are whole`],
      lang,
    ),
  ];
}

function packedLines(verdict: PackedVerdict, lang: Language): readonly string[] {
  const { header, counts, head, chain, alteredValues, alteredFiles, why, line, encrypted } = verdict;
  if (header === null || counts === null || head === null) return [reason(why, line, lang)];
  const said: string[] = [];
  if (chain) said.push(pick([`里面的流水从第 ${chain.seq} 条起不对`, `its journal is wrong from entry ${chain.seq} on`], lang));
  if (alteredValues > 0)
    said.push(pick([`${alteredValues} 处内容和记录时不一样`, `${alteredValues} values are not what was entered`], lang));
  if (alteredFiles > 0) said.push(pick([`${alteredFiles} 个附件坏了`, `${alteredFiles} attachments are damaged`], lang));
  const { siteName, site, desk, at, app } = header;
  const sealed = encrypted ? pick(['，已加密', ', encrypted'], lang) : '';
  said.push(
    pick(
      [
        `${siteName}（${site}，前台 ${desk || 'main'}），${showTime(at)}，程序 ${app}${sealed}`,
        `${siteName} (${site}, desk ${desk || 'main'}), ${showTime(at)}, program ${app}${sealed}`,
      ],
      lang,
    ),
  );
  const { rows, journal, values, files } = counts;
  said.push(
    pick(
      [
        `${rows} 条台账，${journal} 条流水，${values} 处内容，${files} 个附件`,
        `${rows} records, ${journal} entries, ${values} values, ${files} attachments`,
      ],
      lang,
    ),
  );
  said.push(pick([`最后一环 ${head.seq}:${head.hash}`, `head ${head.seq}:${head.hash}`], lang));
  return said;
}
