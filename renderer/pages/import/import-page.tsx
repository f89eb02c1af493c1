/** Import from a file: choose, look, mend, and only then write (domain §3, §6, BY-16). */
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { bookOf, importBooks } from '@shared/import/books';
import { may } from '@shared/rules/rights/may';
import { mayWrite } from '@shared/rules/rights/registers';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ColumnMapTable } from './column-map';
import { ConstantsRow } from './constants-row';
import './import.css';
import { ImportResult } from './import-result';
import { PlanSummary } from './plan-summary';
import { sayProblem } from './problem-words';
import { SourceCard } from './source-card';
import { words } from './texts';
import { type Busy, useImport } from './use-import';

export function ImportPage() {
  const t = useText(words);
  const label = useLabel();
  const { actor } = useDesk();
  const [path, go] = useLocation();
  const offered = importBooks.filter(({ definition, lines }) =>
    lines ? may(actor.role, 'import.history') : mayWrite(actor.role, definition.id),
  );
  const asked = path.split('/')[2] ?? '';
  const id = offered.find((one) => one.id === asked)?.id ?? offered[0]?.id;
  if (id === undefined) {
    return (
      <div className="page import">
        <h1>{t('title')}</h1>
        <Sentence tone="calm">{t('notYours')}</Sentence>
      </div>
    );
  }
  return (
    <div className="page import">
      <h1>{t('title')}</h1>
      <p className="muted">{t('intro')}</p>
      <ImportInto
        register={id}
        registers={offered.map((one) => [one.id, label(one.title)] as const)}
        choose={(next) => go(`/import/${next}`, { replace: true })}
      />
    </div>
  );
}

interface ImportIntoProps {
  readonly register: string;
  readonly registers: readonly (readonly [id: string, title: string])[];
  readonly choose: (register: string) => void;
}

function ImportInto({ register, registers, choose }: ImportIntoProps) {
  const t = useText(words);
  const language = useLanguage();
  const book = bookOf(register);
  const { definition } = book;
  const state = useImport(book);
  const [mark, setMark] = useState<'import' | 'opening'>('import');
  const { source, plan, busy, refusal, written } = state;
  // What is being written is no longer changed: only its progress shows.
  const writing = busy?.kind === 'writing';
  const said =
    refusal?.code === 'job.cancelled'
      ? t('cancelled')
      : refusal?.code === 'host.unreadable'
        ? t('unreadable')
        : refusal
          ? sayProblem(refusal, definition, language)
          : '';
  return (
    <>
      {!writing && (
        <SourceCard
          definition={definition}
          registers={registers}
          state={state}
          choose={choose}
          marked={book.lines === null}
          mark={mark}
          setMark={setMark}
        />
      )}
      {said !== '' && <Sentence tone={refusal?.code === 'job.cancelled' ? 'calm' : 'late'}>{said}</Sentence>}
      {written && <ImportResult book={book} written={written} again={() => void state.open()} />}
      {busy && <Progress busy={busy} cancel={writing ? state.cancelWrite : state.cancel} />}
      {source && !written && !writing && (
        <>
          <ConstantsRow definition={definition} state={state} />
          <ColumnMapTable state={state} />
        </>
      )}
      {plan && !written && !writing && (
        <PlanSummary definition={definition} plan={plan} write={(twins) => void state.write({ mark, twins })} />
      )}
    </>
  );
}

function Progress({ busy, cancel }: { readonly busy: Busy; readonly cancel: () => void }) {
  const t = useText(words);
  if (busy.kind === 'writing')
    return <ProgressPanel title={t('writing', { n: busy.all })} done={busy.done} all={busy.all} onCancel={cancel} />;
  if (busy.kind === 'reading') return <ProgressPanel title={t('reading')} done={0} all={0} onCancel={cancel} />;
  return <ProgressPanel title={t('planning')} done={Math.round(busy.done * 100)} all={100} onCancel={cancel} />;
}
