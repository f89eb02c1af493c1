/** Where the records lie: the database and every copy, with state, age, size and what it holds. */

import { useLanguage, useText } from '@renderer/i18n/use-text';
import { TableHead } from '@renderer/ui/parts/table-head';
import { Tag } from '@renderer/ui/parts/tag';
import { fromMs, type Instant, showTime } from '@shared/base/time';
import type { Tone } from '@shared/registers/contract/definition';
import type { TrustFacts } from '@shared/rules/trust/facts';
import { ageWords } from './age-words';
import { sizeWords } from './size-words';
import { words } from './texts';
import type { Copies } from './use-copies';

interface CopiesTableProps {
  readonly facts: TrustFacts;
  readonly copies: Copies;
  readonly now: Instant;
  /** Name of the folder granted to the browser; '' = none. */
  readonly folder: string;
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly tone: Tone;
  readonly state: string;
  readonly at: Instant;
  readonly size: string;
  readonly holds: string;
}

const HEADS = ['what', 'state', 'age', 'size', 'holds'] as const;

export function CopiesTable({ facts, copies, now, folder }: CopiesTableProps) {
  const t = useText(words);
  const language = useLanguage();
  return (
    <table className="copies card">
      <caption className="only-spoken">{t('copies')}</caption>
      <TableHead labels={HEADS.map((key) => t(key))} />
      <tbody>
        {linesOf(facts, copies, folder, t).map(({ key, name, tone, state, at, size, holds }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              <Tag tone={tone}>{state}</Tag>
            </td>
            <td className="num" title={showTime(at)}>
              {at === '' ? '—' : ageWords(at, now, language)}
            </td>
            <td className="num">{size}</td>
            <td>{holds}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Say = ReturnType<typeof useText<typeof words>>;

function linesOf(facts: TrustFacts, copies: Copies, folder: string, t: Say): readonly Line[] {
  return [databaseLine(facts, copies, t), journalLine(facts, copies, t), secondLine(facts, folder, t), snapshotLine(facts, t)];
}

const DATABASE_TONE = { open: 'done', reopening: 'today', lost: 'late' } as const;

function databaseLine({ database }: TrustFacts, { database: { records, entries, at } }: Copies, t: Say): Line {
  const holds = t('records', { n: records, m: entries });
  return { key: 'database', name: t('database'), tone: DATABASE_TONE[database], state: t(`is.${database}`), at, size: '', holds };
}

function journalLine({ journal: { trouble, waiting, fileKept } }: TrustFacts, { journal, database }: Copies, t: Say): Line {
  const [tone, state]: [Tone, string] =
    trouble !== ''
      ? ['late', t('is.stuck')]
      : waiting > 0
        ? ['today', t('is.waiting', { n: waiting })]
        : fileKept === false
          ? ['today', t('is.noFile')]
          : journal === null
            ? ['calm', t('is.notYet')]
            : ['done', t('is.written')];
  const size = journal === null ? '' : sizeWords(journal.bytes);
  const holds = journal === null ? '' : t('entries', { n: journal.lines });
  return { key: 'journal', name: t('journal'), tone, state, at: journal === null ? '' : database.at, size, holds };
}

const SECOND_TONE = {
  none: 'today',
  ok: 'done',
  behind: 'today',
  away: 'today',
  full: 'late',
  'read-only': 'late',
  other: 'late',
  error: 'late',
} as const;
const FOLDER_TONE = { granted: 'done', ask: 'late', none: 'today', unable: 'today' } as const;

function secondLine({ second, folder: grant, host }: TrustFacts, folder: string, t: Say): Line {
  const own = { key: 'second', name: t('second'), size: '' };
  if (host === 'browser') {
    return { ...own, tone: FOLDER_TONE[grant], state: t(`folder.${grant}`), at: '', holds: folder };
  }
  if (second === null) return { ...own, tone: 'calm', state: t('unknown'), at: '', holds: '' };
  const { state, name, behindBytes, okAt } = second;
  return {
    ...own,
    tone: SECOND_TONE[state],
    state: state === 'behind' && behindBytes === 0 ? t('second.following') : t(`second.${state}`, { size: sizeWords(behindBytes) }),
    at: okAt === 0 ? '' : fromMs(okAt),
    holds: name,
  };
}

function snapshotLine({ snapshot: { at, bytes, verified, trouble, count }, downloadedAt }: TrustFacts, t: Say): Line {
  const own = { key: 'snapshots', name: t('snapshots') };
  if (trouble !== '') return { ...own, tone: 'late', state: t('snapshot.failed'), at, size: '', holds: '' };
  if (at === '') {
    const state = t(downloadedAt === '' ? 'snapshot.none' : 'snapshot.downloaded');
    return { ...own, tone: downloadedAt === '' ? 'today' : 'calm', state, at: downloadedAt, size: '', holds: '' };
  }
  const state = t(verified ? 'snapshot.checked' : 'snapshot.there');
  return { ...own, tone: 'done', state, at, size: sizeWords(bytes), holds: t('files', { n: count }) };
}
