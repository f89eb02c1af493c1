/** The snapshots that lie here, newest first, and the way to one that lies elsewhere. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { readClear } from '@renderer/workers/snapshot-unpack';
import type { SnapshotReason } from '@shared/backup/format';
import { parseSnapshotName } from '@shared/backup/name';
import { type Instant, showTime } from '@shared/base/time';
import { useEffect, useState } from 'react';
import { sizeWords } from '../safety/size-words';
import { words } from './texts';
import type { RestoreWork } from './use-restore';

interface Listed {
  readonly name: string;
  readonly at: Instant;
  readonly reason: SnapshotReason;
  readonly bytes: number;
  readonly second: boolean;
  /** null: its first line could not be read. */
  readonly rows: number | null;
  readonly sealed: boolean;
}

export function SnapshotList({ work }: { readonly work: RestoreWork }) {
  const t = useText(words);
  const { host } = useDesk();
  const listed = useSnapshots();
  const waiting = work.busy !== null;
  const pick = async (): Promise<void> => {
    const file = await host.openFile(['.dbsnap']).catch(() => undefined);
    if (file === undefined) return work.fail('host.unreadable');
    if (file) await work.look(file, '');
  };
  return (
    <section className="card restore-card" aria-label={t('list')}>
      <div className="row">
        <h2>{t('list')}</h2>
        <span className="push">
          <Button onClick={() => void pick()} disabled={waiting}>
            {t('pick')}
          </Button>
        </span>
      </div>
      {listed?.length === 0 && <p className="muted">{t('none')}</p>}
      {listed && listed.length > 0 && (
        <table className="restore-table">
          <thead>
            <tr>
              {(['when', 'why', 'rows', 'size', 'where'] as const).map((key) => (
                <th key={key} scope="col" className={key === 'rows' || key === 'size' ? 'num' : undefined}>
                  {t(key)}
                </th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody>
            {listed.map(({ name, at, reason, bytes, second, rows, sealed }) => (
              <tr key={name}>
                <th scope="row" className="num" title={name}>
                  {showTime(at)}
                </th>
                <td>{t(`reason.${reason}`)}</td>
                <td className="num">{rows ?? '?'}</td>
                <td className="num">{sizeWords(bytes)}</td>
                <td>
                  {t(second ? 'hereAndSecond' : 'here')}
                  {sealed && ` · ${t('sealed')}`}
                </td>
                <td>
                  <Button small label={t('lookOf', { at: showTime(at) })} disabled={waiting} onClick={() => void work.look(name, '')}>
                    {t('look')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Null while they are being read. */
function useSnapshots(): readonly Listed[] | null {
  const { vault } = useDesk().host;
  const [listed, setListed] = useState<readonly Listed[] | null>(vault ? null : []);
  useEffect(() => {
    let left = false;
    const read = async (): Promise<void> => {
      const files = (await vault?.snapshots().catch(() => [])) ?? [];
      const found: Listed[] = [];
      for (const { name, bytes, second } of files) {
        const naming = parseSnapshotName(name);
        if (!naming || !vault) continue;
        const clear = await readClear((from) => vault.readSnapshot(name, from)).catch(() => null);
        found.push({
          name,
          bytes,
          second,
          at: naming.at,
          reason: naming.reason,
          rows: clear?.rows ?? null,
          sealed: (clear?.cipher ?? null) !== null,
        });
      }
      if (!left) setListed(found.toSorted((a, b) => (a.at < b.at ? 1 : -1)));
    };
    void read();
    return () => {
      left = true;
    };
  }, [vault]);
  return listed;
}
