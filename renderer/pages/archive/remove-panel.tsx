/** Before records leave: the archive is read again to its last byte, then it is said how many may go and why the others stay. */
import { readSnapshotKey } from '@renderer/db/key-store';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ConfirmButton } from '@renderer/ui/parts/confirm-button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { checkArchive } from '@renderer/workers/archive-client';
import { pickedSource, type SnapshotSource, vaultSource } from '@renderer/workers/file-job';
import { useEffect, useRef, useState } from 'react';
import { findRemovable, type Removable, type Stay } from './look';
import { PassphraseForm } from './passphrase-form';
import { removeItems } from './remove';
import { words } from './texts';
import type { ArchiveWork } from './use-archive';
import type { KnownArchive } from './use-notes';

interface RemovePanelProps {
  readonly note: KnownArchive;
  readonly work: ArchiveWork;
  readonly onClose: () => void;
}

export function RemovePanel({ note, work, onClose }: RemovePanelProps) {
  const t = useText(words);
  const desk = useDesk();
  const sentence = useRefusal();
  const [found, setFound] = useState<Removable | null>(null);
  const [locked, setLocked] = useState<'' | 'asked' | 'wrong'>('');
  const { host, db, now, shift } = desk;
  const { name, digest, rows } = note;
  const source = async (): Promise<SnapshotSource | null> => {
    if (host.vault && note.file) return vaultSource(host.vault, name, note.file.bytes);
    const file = await host.openFile(['.dbarc']);
    return file && pickedSource(file.data);
  };
  const check = (passphrase = ''): Promise<void> =>
    work.look(t('checking'), async ({ signal, tell, job }) => {
      const file = await source();
      if (!file) return onClose();
      const read = await checkArchive(file, { key: await readSnapshotKey(), passphrase }, job);
      if (!read.ok && (read.error.code === 'archive.locked' || read.error.code === 'archive.passphrase')) {
        return setLocked(read.error.code === 'archive.passphrase' ? 'wrong' : 'asked');
      }
      setLocked('');
      if (!read.ok) return work.refuse(read.error);
      if (read.value.sum.digest !== digest) return work.say({ tone: 'late', text: t('altered', { name }) });
      const onProgress = (done: number): void => tell(done, rows);
      const removable = await findRemovable(note, read.value.items, { db, now: now(), shiftSince: shift.since, signal, onProgress });
      if (removable === null) onClose();
      else setFound(removable);
    });
  const remove = (items: Removable['items']): Promise<void> =>
    work.make(t('removing'), async (tools) => {
      const out = await removeItems(desk, { name, digest }, items, tools);
      if (!out.ok) return work.refuse(out.error);
      work.say({ tone: 'done', text: t(out.value === items.length ? 'removed' : 'removedSome', { n: out.value }) });
      onClose();
    });
  const latest = useRef(check);
  useEffect(() => void latest.current(), []);
  if (locked !== '') {
    return <PassphraseForm wrong={locked === 'wrong'} onDone={(passphrase) => void check(passphrase)} onCancel={onClose} />;
  }
  if (!found) return null;
  const stay = [...found.stay].map(([why, n]) => stayText(t, why, n, found.facts.runningSince));
  const n = found.items.length;
  return (
    <div className="archive-panel stack" role="group" aria-label={t('removeOf', { name })}>
      <p>{n > 0 ? t('removable', { n }) : t('removableNone')}</p>
      {found.facts.clockDoubt && <Sentence>{sentence({ code: 'retention.clock' })}</Sentence>}
      {stay.length > 0 && <p className="muted">{t('stay', { n: rows - n, why: stay.join('；') })}</p>}
      <div className="row">
        {n > 0 && !found.facts.clockDoubt && (
          <ConfirmButton disabled={work.busy !== null} onConfirm={() => void remove(found.items)}>
            {t('removeNow', { n })}
          </ConfirmButton>
        )}
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </div>
  );
}

type Say = (key: keyof typeof words & string, params: Readonly<Record<string, string | number>>) => string;

function stayText(t: Say, why: Stay, n: number, since: string): string {
  if (why === 'for-ever' || why === 'kept' || why === 'changed' || why === 'gone') return t(`stay.${why}`, { n });
  return t(`hold.${why}`, { n, since });
}
