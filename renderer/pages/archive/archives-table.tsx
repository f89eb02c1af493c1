/** The archives that were made here: where each lies, opened for a look, and the way to take its records out of the database. */
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { type SnapshotSource, vaultSource } from '@renderer/workers/file-job';
import { showTime } from '@shared/base/time';
import { definitionOf } from '@shared/registers/index';
import { may } from '@shared/rules/rights/may';
import { Fragment, useState } from 'react';
import { sizeWords } from '../safety/size-words';
import { RemovePanel } from './remove-panel';
import { words } from './texts';
import type { ArchiveWork } from './use-archive';
import type { KnownArchive } from './use-notes';

interface ArchivesTableProps {
  readonly notes: readonly KnownArchive[];
  readonly work: ArchiveWork;
  readonly onOpen: (name: string, source: SnapshotSource) => void;
}

export function ArchivesTable({ notes, work, onOpen }: ArchivesTableProps) {
  const t = useText(words);
  const label = useLabel();
  const { host, actor } = useDesk();
  const [removing, setRemoving] = useState('');
  const { vault } = host;
  const mayRemove = may(actor.role, 'archive.remove');
  const whereOf = ({ file }: KnownArchive): string =>
    file === null ? t('elsewhere') : `${t(file.second ? 'hereAndSecond' : 'here')} · ${sizeWords(file.bytes)}`;
  return (
    <section className="stack" aria-label={t('archives')}>
      <h2>{t('archives')}</h2>
      {notes.length === 0 && <p className="muted">{t('none')}</p>}
      {notes.length > 0 && (
        <table className="archive-table card">
          <thead>
            <tr>
              {(['colBook', 'colYear', 'colRows', 'colMade', 'colWhere'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody>
            {notes.map((note) => (
              <Fragment key={note.name}>
                <tr>
                  <th scope="row" title={note.name}>
                    {label(definitionOf(note.register).title)}
                  </th>
                  <td className="num">{note.year}</td>
                  <td className="num">{note.rows}</td>
                  <td className="num">{showTime(note.at)}</td>
                  <td>{whereOf(note)}</td>
                  <td>
                    <span className="row archive-acts">
                      {vault && note.file && (
                        <Button
                          small
                          label={t('openOf', { name: note.name })}
                          disabled={work.busy !== null}
                          onClick={() => onOpen(note.name, vaultSource(vault, note.name, note.file?.bytes ?? 0))}
                        >
                          {t('open')}
                        </Button>
                      )}
                      {mayRemove && (
                        <Button
                          small
                          label={t('removeOf', { name: note.name })}
                          pressed={removing === note.name}
                          disabled={work.busy !== null}
                          onClick={() => setRemoving(removing === note.name ? '' : note.name)}
                        >
                          {t('remove')}
                        </Button>
                      )}
                    </span>
                  </td>
                </tr>
                {removing === note.name && (
                  <tr>
                    <td colSpan={6}>
                      <RemovePanel note={note} work={work} onClose={() => setRemoving('')} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
