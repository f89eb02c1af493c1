/** 个人信息查阅、复制、删除: the request, the records about the person, and what of them is handed out, or that he is taken out of them (PIPL 45, 47). */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { findUnits, type UnitCard } from '@renderer/ui/unit-finder';
import { type Refusal, refuse } from '@shared/base/result';
import { dayOf } from '@shared/base/time';
import type { Hit } from '@shared/rules/privacy/gather';
import { type GatherRequest, requestTrouble } from '@shared/rules/privacy/gathering';
import type { TypedPerson } from '@shared/rules/privacy/person';
import { may } from '@shared/rules/rights/may';
import { useState } from 'react';
import { EraseFound } from './erase-found';
import { HitsList } from './hits-list';
import { OthersLine } from './others-line';
import { Pending } from './pending';
import './person-data.css';
import { RequestForm } from './request-form';
import { words } from './texts';
import { useErase } from './use-erase';
import { type HandingOut, useHandOut } from './use-hand-out';
import { type FoundPerson, usePersonSearch } from './use-search';
import { useTicks } from './use-ticks';

export function PersonDataPage() {
  const t = useText(words);
  const { actor } = useDesk();
  if (!may(actor.role, 'privacy.gather')) return <EmptyState title={t('refused')}>{t('refusedHint')}</EmptyState>;
  return <Gathering />;
}

const NOBODY: TypedPerson = { name: '', phones: '', unit: '', idNumber: '' };

function Gathering() {
  const t = useText(words);
  const sentence = useRefusal();
  const { now, units } = useDesk();
  const [person, setPerson] = useState(NOBODY);
  const [request, setRequest] = useState<GatherRequest>(() => ({
    ask: 'see',
    asker: 'self',
    proof: 'card',
    askedOn: dayOf(now()),
    note: '',
  }));
  const [trouble, setTrouble] = useState<Refusal | null>(null);
  const search = usePersonSearch();
  const out = useHandOut();
  const erasing = useErase();
  const { busy, found, refusal } = search;
  const start = (): void => {
    // Records hold the whole code: 10101 or 1-1-101 would make everything of his unit a namesake's.
    const unit = person.unit.trim() === '' ? '' : codeMeant(units, person.unit);
    const wrong = unit === undefined ? refuse('person.unit', 'unit') : requestTrouble(request, dayOf(now()));
    setTrouble(wrong && !wrong.ok ? wrong.error : null);
    if (wrong !== null || unit === undefined) return search.forget();
    setPerson({ ...person, unit });
    void search.start({ ...person, unit }, request.ask === 'erase');
  };
  const told = trouble ?? refusal;
  return (
    <div className="page person-data">
      <h1>{t('title')}</h1>
      <p className="muted">{t('intro')}</p>
      <OthersLine ask={request.ask} />
      <RequestForm
        person={person}
        request={request}
        refusal={told}
        busy={busy !== null || out.busy || erasing.busy}
        onPerson={(next) => {
          setPerson(next);
          search.forget();
        }}
        onRequest={(next) => {
          setRequest(next);
          // What may be handed out and what he may be taken out of are found in different ways.
          if (next.ask !== request.ask) search.forget();
        }}
        onSearch={start}
      />
      {busy && <ProgressPanel title={t('searching')} done={busy.done} all={busy.all} onCancel={search.stop} />}
      {told && told.field === undefined && <Sentence>{sentence(told)}</Sentence>}
      {out.said && <Sentence tone={out.said.tone}>{out.said.text}</Sentence>}
      {erasing.busy && <Sentence tone="calm">{t('erasing')}</Sentence>}
      {erasing.said.map(({ tone, text }) => (
        <Sentence key={text} tone={tone}>
          {text}
        </Sentence>
      ))}
      <Pending erasing={erasing} />
      {found && !found.erasable && <Found key={idsOf(found.hits)} found={found} request={request} out={out} />}
      {found?.erasable && (
        <EraseFound
          key={idsOf(found.hits)}
          found={found}
          erasable={found.erasable}
          out={out}
          busy={erasing.busy}
          request={request}
          onErase={(ids) => void erasing.erase(request, person, found, ids).then((gone) => gone && search.forget())}
        />
      )}
    </div>
  );
}

/** Highest distance at which building and room still name a unit. */
const ROOM_RANK = 4;

/** The one unit that the text names by its code; undefined when none or several. */
function codeMeant(units: readonly UnitCard[], text: string): string | undefined {
  const [first, second] = findUnits(units, text, 2);
  if (!first || first.resident !== null || first.rank > ROOM_RANK || second?.rank === first.rank) return undefined;
  return first.unit.code;
}

function idsOf(hits: readonly Hit[]): string {
  return hits.map(({ row }) => row.id).join(' ');
}

interface FoundProps {
  readonly found: FoundPerson;
  readonly request: GatherRequest;
  readonly out: HandingOut;
}

function Found({ found, request, out }: FoundProps) {
  const t = useText(words);
  const { hits } = found;
  const { ticked, tick } = useTicks(hits);
  const chosen = hits.filter(({ row }) => ticked.has(row.id));
  const give = (way: 'paper' | 'file' | 'none'): void => void out.give(way, request, found, way === 'none' ? [] : chosen);
  const idle = chosen.length === 0 || out.busy;
  return (
    <>
      {hits.length === 0 && <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
      <div className="row">
        {hits.length > 0 && <span>{t('found', { n: hits.length, ticked: chosen.length })}</span>}
        <span className="push row">
          <Button disabled={out.busy} onClick={() => give('none')}>
            {t('onlyNote')}
          </Button>
          <Button disabled={idle} onClick={() => give('file')}>
            {t('save')}
          </Button>
          <Button tone="main" disabled={idle} onClick={() => give('paper')}>
            {t('print')}
          </Button>
        </span>
      </div>
      {request.ask === 'correct' && <p className="muted">{t('correct')}</p>}
      {hits.some(({ sure }) => !sure) && <p className="muted">{t('namesakes')}</p>}
      <HitsList hits={hits} ticked={ticked} onTick={tick} />
    </>
  );
}
