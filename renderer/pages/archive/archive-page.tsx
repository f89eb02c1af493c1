/** 存档: which past years of which book can be put away, the archives that were made, and one of them opened for a look (RET-1). */

import type { Deskbook } from '@renderer/db/database';
import { readSnapshotKey } from '@renderer/db/key-store';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { dropShown, openArchive, shownDatabase } from '@renderer/workers/archive-client';
import type { ArchiveRead } from '@renderer/workers/archive-read';
import { pickedSource, type SnapshotSource } from '@renderer/workers/file-job';
import { useCallback, useEffect, useState } from 'react';
import { ArchivesTable } from './archives-table';
import { BooksTable } from './books-table';
import './archive.css';
import { PassphraseForm } from './passphrase-form';
import { ShownArchive } from './shown-archive';
import { words } from './texts';
import { useArchiveWork } from './use-archive';
import { useNotes } from './use-notes';

interface Shown {
  readonly name: string;
  readonly read: ArchiveRead;
  readonly db: Deskbook;
}

/** A file that asks for its passphrase before it opens. */
interface Locked {
  readonly name: string;
  readonly source: SnapshotSource;
  readonly wrong: boolean;
}

export function ArchivePage() {
  const t = useText(words);
  const { host } = useDesk();
  const work = useArchiveWork();
  const notes = useNotes();
  const [shown, setShown] = useState<Shown | null>(null);
  const [locked, setLocked] = useState<Locked | null>(null);
  const { look, refuse, say } = work;
  // What a look leaves in the database is deleted on leaving, and what a power cut left is deleted on coming.
  useEffect(() => {
    void dropShown();
    return () => void dropShown();
  }, []);

  const open = (name: string, source: SnapshotSource, passphrase = ''): Promise<void> =>
    look(t('opening'), async ({ job }) => {
      const opened = await openArchive(source, { key: await readSnapshotKey(), passphrase }, job);
      if (!opened.ok) {
        const { code } = opened.error;
        if (code !== 'archive.locked' && code !== 'archive.passphrase') return refuse(opened.error);
        return setLocked({ name, source, wrong: code === 'archive.passphrase' });
      }
      setLocked(null);
      const { digest } = opened.value.sum;
      // By its content, whatever it is called by now; one of our names with another content was altered.
      const known = notes?.some((one) => one.digest === digest) === true;
      if (!known && notes?.some((one) => one.name === name)) return say({ tone: 'late', text: t('altered', { name }) });
      const db = shownDatabase();
      await db.open();
      setShown({ name, read: opened.value, db });
      if (!known) say({ tone: 'calm', text: t('unknownFile', { name }) });
    });
  const pick = async (): Promise<void> => {
    try {
      const file = await host.openFile(['.dbarc']);
      if (file) await open(file.name, pickedSource(file.data));
    } catch {
      refuse({ code: 'archive.unreadable' });
    }
  };
  const close = useCallback(() => {
    shown?.db.close();
    setShown(null);
    say(null);
    void dropShown();
  }, [shown, say]);
  if (shown) return <ShownArchive db={shown.db} read={shown.read} said={work.came} onClose={close} />;
  const { busy, came } = work;
  return (
    <div className="page archive">
      <div className="row">
        <h1>{t('title')}</h1>
        <span className="push">
          <Button onClick={() => void pick()} disabled={busy !== null}>
            {t('openFile')}
          </Button>
        </span>
      </div>
      <p className="muted">{t('intro')}</p>
      {busy && <ProgressPanel title={busy.title} done={busy.done} all={busy.all} percent={busy.all === 100} onCancel={work.stop} />}
      {came && <Sentence tone={came.tone}>{came.text}</Sentence>}
      {locked && (
        <PassphraseForm
          wrong={locked.wrong}
          onDone={(passphrase) => void open(locked.name, locked.source, passphrase)}
          onCancel={() => setLocked(null)}
        />
      )}
      {notes && <ArchivesTable notes={notes} work={work} onOpen={(name, source) => void open(name, source)} />}
      <BooksTable work={work} />
    </div>
  );
}
