/** An archive opened for a look: list with search on the left, the record with its history and files on the right; nothing can be changed. */
import type { Deskbook } from '@renderer/db/database';
import { ReadingDesk } from '@renderer/desk/desk-context';
import { useShownArchive } from '@renderer/desk/shown-archive';
import { useLabel, useText } from '@renderer/i18n/use-text';
import type { Came } from '@renderer/stores/long-work';
import { isComposing, isCovered, isWriting } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { Sentence } from '@renderer/ui/parts/sentence';
import { Tag } from '@renderer/ui/parts/tag';
import type { ArchiveRead } from '@renderer/workers/archive-read';
import { openSearch } from '@renderer/workers/search-client';
import type { StoredDefinition } from '@shared/backup/archive';
import { showTime } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { definitionOf } from '@shared/registers/index';
import { useEffect, useMemo, useState } from 'react';
import { ShownList } from './shown-list';
import { ShownRecord } from './shown-record';
import { words } from './texts';

interface ShownArchiveProps {
  readonly db: Deskbook;
  readonly read: ArchiveRead;
  readonly said: Came | null;
  readonly onClose: () => void;
}

export function ShownArchive({ db, read, said, onClose }: ShownArchiveProps) {
  const t = useText(words);
  const label = useLabel();
  const [selected, setSelected] = useState('');
  const { about, header, sum } = read;
  const definition = useMemo(() => asItWas(definitionOf(about.definition.id), about.definition), [about]);
  const title = t('shown', { title: label(about.definition.title), year: about.year });
  useSearchBox(db, `${t('mark')} ${title}`, setSelected);
  useEscape(() => (selected === '' ? onClose() : setSelected('')));
  return (
    <ReadingDesk db={db}>
      <div className="archive-shown">
        <header className="archive-shown-head">
          <Tag tone="hold">{t('mark')}</Tag>
          <h1>{title}</h1>
          <span className="muted">{t('shownMeta', { n: sum.rows, at: showTime(header.at), site: header.siteName })}</span>
          <span className="push">
            <Button onClick={onClose} {...(selected === '' && { keys: 'Esc' })}>
              {t('back')}
            </Button>
          </span>
        </header>
        {said && <Sentence tone={said.tone}>{said.text}</Sentence>}
        <div className="archive-shown-body">
          <ShownList definition={definition} year={about.year} selected={selected} onOpen={setSelected} />
          {selected === '' ? (
            <section className="card archive-shown-none">
              <EmptyState title={t('choose')} />
            </section>
          ) : (
            <ShownRecord
              key={selected}
              id={selected}
              definition={definition}
              people={about.people}
              onOpen={setSelected}
              onClose={() => setSelected('')}
            />
          )}
        </div>
      </div>
    </ReadingDesk>
  );
}

/** The search box looks into this archive as long as it is open. */
function useSearchBox(db: Deskbook, title: string, open: (id: string) => void): void {
  useEffect(() => {
    const search = openSearch(db.name);
    const book = { title, db, search, open };
    useShownArchive.getState().show(book);
    return () => {
      useShownArchive.getState().leave(book);
      search.close();
    };
  }, [db, title, open]);
}

/** Today's register under yesterday's names; fields and states that it no longer has are shown as they were described then. */
function asItWas(today: AnyDefinition, then: StoredDefinition): AnyDefinition {
  return {
    ...today,
    title: then.title,
    one: then.one,
    fields: { ...then.fields, ...today.fields },
    states: { ...then.states, ...today.states },
  };
}

/** Esc goes one step back, unless something nearer has taken it. */
function useEscape(back: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const nearer = event.defaultPrevented || isComposing(event) || isWriting(event.target) || isCovered();
      if (event.key !== 'Escape' || nearer) return;
      event.preventDefault();
      back();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [back]);
}
