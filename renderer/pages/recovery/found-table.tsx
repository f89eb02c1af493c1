/** What the start found, place by place: how much is there, and up to when. */

import type { SecondFolderState } from '@renderer/host/vault';
import { useText } from '@renderer/i18n/use-text';
import type { Copies, StartFound } from '@shared/backup/start-verdict';
import { fromMs, showTime } from '@shared/base/time';
import { words } from './texts';

interface FoundTableProps {
  readonly found: StartFound;
  readonly copies: Copies | null;
  /** null: not known, or this host has none. */
  readonly second: SecondFolderState | null;
}

export function FoundTable({ found: { database, snapshots }, copies, second }: FoundTableProps) {
  const t = useText(words);
  const { file = null, snapshot = null, note = null } = copies ?? {};
  const lines: readonly (readonly [name: string, holds: string, at: string])[] = [
    [t('database'), database.seq === 0 ? t('none') : t('records', { n: database.rows, m: database.seq }), database.at],
    [t('journal'), file === null ? t('none') : t('entries', { n: file.lines }), file?.at ?? ''],
    [t('snapshot'), snapshot === null ? t('none') : t('files', { n: snapshots.length }), snapshot === null ? '' : fromMs(snapshot.changed)],
    ...(second === null ? [] : [[t('second'), secondWords(second, t), second.okAt === 0 ? '' : fromMs(second.okAt)] as const]),
    [t('noted'), note === null ? t('none') : t('records', { n: note.rows, m: note.seq }), note?.at ?? ''],
  ];
  return (
    <table className="recovery-found">
      <caption className="only-spoken">{t('found')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('where')}</th>
          <th scope="col">{t('holds')}</th>
          <th scope="col">{t('last')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, holds, at]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num">{holds}</td>
            <td className="num">{at === '' ? '—' : showTime(at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function secondWords({ state, name }: SecondFolderState, t: ReturnType<typeof useText<typeof words>>): string {
  const known = state === 'ok' || state === 'behind' || state === 'away' || state === 'none' ? state : 'trouble';
  return [name, t(`second.${known}`)].filter((part) => part !== '').join('，');
}
