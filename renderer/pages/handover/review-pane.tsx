/** One day or week: its complaints, log and handovers, what was signed already, and the sign-off with one key. */
import { rowsBetween } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { useLetterKeys } from '@renderer/ui/keys';
import { shortTime } from '@renderer/ui/list/due';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { useGist } from '@renderer/ui/seen';
import { at, clockOf } from '@shared/base/time';
import { asText, type RowsValue } from '@shared/registers/contract/fields';
import { type Row, VOID } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { reviews } from '@shared/registers/reviews/definition';
import { signsFor } from '@shared/rules/reviews/commands';
import { covers } from '@shared/rules/reviews/days';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { SelectInput, TextInput } from '../parts/labelled';
import { useKeysIn } from '../parts/use-keys-in';
import { TextField } from './parts';
import type { Span } from './reviews-tab';
import { words } from './texts';
import { useKept } from './use-kept';
import type { ReviewRow, ReviewsNow } from './use-reviews';

interface ReviewPaneProps {
  readonly span: Span;
  readonly found: ReviewsNow;
}

const BOOKS = ['requests', 'duty', 'handover'] as const;
const TITLES = { requests: 'complaints', duty: 'log', handover: 'handovers' } as const;

export function ReviewPane({ span, found }: ReviewPaneProps) {
  const t = useText(words);
  const { db, now } = useDesk();
  const { from, to } = span;
  const rows = useLive(async () => {
    const [requests, duty, handover] = await Promise.all(BOOKS.map((book) => rowsBetween(db, book, at(from, '00:00'), at(to, '23:59:59'))));
    const counts = (list: readonly Row[] | undefined): readonly Row[] => (list ?? []).filter((row) => row.state !== VOID);
    return {
      requests: counts(requests).filter((row) => row.data['type'] === 'complaint'),
      duty: counts(duty),
      handover: counts(handover),
    };
  }, [db, from, to]);
  const done = found.rows.filter((row) => covers({ kind: row.data.kind, from: row.data.from, to: row.data.to }, from));
  return (
    <div className="review-pane">
      <div className="review-rows card">
        {rows && BOOKS.map((book) => <Book key={book} title={t(TITLES[book], { n: rows[book].length })} rows={rows[book]} />)}
      </div>
      <div className="review-side card">
        {done.map((row) => (
          <Done key={row.id} row={row} at={shortTime(row.data.signedAt, now())} />
        ))}
        <SignOff key={done.length} span={span} found={found} lines={rows ? rows.requests.length + rows.duty.length : 0} done={done} />
      </div>
    </div>
  );
}

const DRAWN = 150;

function Book({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const t = useText(words);
  const label = useLabel();
  const gist = useGist('list');
  const [, go] = useLocation();
  const book = useRef<HTMLElement>(null);
  // A day has dozens of lines: Tab takes one step over a book, the arrows go along it.
  useKeysIn(book, (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const all = [...(book.current?.querySelectorAll('button') ?? [])];
    const at = all.findIndex((button) => button === document.activeElement);
    all[Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1))]?.focus();
    event.preventDefault();
  });
  return (
    <section ref={book}>
      <h3>{title}</h3>
      {rows.length === 0 && <p className="muted small">{t('none')}</p>}
      {rows.slice(0, DRAWN).map((row, index) => {
        const definition = definitionOf(row.register);
        const state = definition.states[row.state];
        return (
          <div key={row.id} className="review-row">
            <span className="num muted">{clockOf(row.at)}</span>
            <button type="button" className="link num" tabIndex={index === 0 ? 0 : -1} onClick={() => go(`/r/${row.register}/${row.id}`)}>
              {row.no}
            </button>
            <span className="review-gist" title={gist(row)}>
              {row.unit !== '' && <b>{row.unit}</b>} {gist(row)}
            </span>
            <span className="muted small">{state && label(state.label)}</span>
          </div>
        );
      })}
      {rows.length > DRAWN && <p className="muted small">{t('more', { n: rows.length - DRAWN })}</p>}
    </section>
  );
}

function Done({ row, at: when }: { readonly row: ReviewRow; readonly at: string }) {
  const t = useText(words);
  const { kind, reviewer, deputyFor, opinion } = row.data;
  const by = deputyFor === '' ? reviewer : `${reviewer}（${t('asDeputy', { name: deputyFor })}）`;
  return <Sentence tone="done">{t('doneBy', { kind: t(kind === '' ? 'kind.daily' : `kind.${kind}`), by, at: when, opinion })}</Sentence>;
}

interface SignOffProps extends ReviewPaneProps {
  readonly lines: number;
  readonly done: readonly ReviewRow[];
}

interface Finding {
  readonly what: string;
  readonly who: string;
  readonly due: string;
}

/** What is typed before it is signed. */
type Written = Readonly<{ opinion: string; findings: RowsValue }>;

function SignOff({ span, found, lines, done }: SignOffProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const { actor, run, now, staff } = useDesk();
  const signed = done.some((row) => row.data.kind === span.kind);
  const kind = signed ? 'spot' : span.kind;
  const deputyFor = signsFor(kind, { actor }, found.staff);
  const kept = useKept<Written>(`review:${kind}:${span.from}`, { opinion: t('seen'), findings: [] });
  const { opinion } = kept.value;
  const findings = kept.value.findings.map(
    (one): Finding => ({ what: asText(one['what']), who: asText(one['who']), due: asText(one['due']) }),
  );
  const setFindings = (next: readonly Finding[]): void => kept.put({ findings: next.map((one) => ({ ...one })) });
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const may = deputyFor !== null;
  const check = async (): Promise<void> => {
    if (busy || !may) return;
    setBusy(true);
    const data = {
      signedAt: now(),
      kind,
      from: span.from,
      to: span.to,
      looked: ['complaints', 'log', 'handover'],
      opinion,
      findings: findings.filter(({ what }) => what.trim() !== ''),
      reviewer: actor.name,
      lines,
    };
    const result = await run('reviews.create', { data });
    setBusy(false);
    setTrouble(result.ok ? '' : sentence(result.error, reviews.refusals));
    if (result.ok) await kept.done();
  };
  useLetterKeys({ W: () => void check() }, may && !signed);
  const place = useRef<HTMLDivElement>(null);
  useKeysIn(place, (event) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    void check();
  });
  // After the sign-off only a manager goes on: with a spot check.
  if (!may) return signed ? null : <p className="muted review-none">{t('mayNot')}</p>;
  const set = (index: number, part: Partial<Finding>): void =>
    setFindings(findings.map((one, i) => (i === index ? { ...one, ...part } : one)));
  return (
    <div ref={place} className="handover-form" role="form" aria-label={t(`kind.${kind}`)}>
      <b>
        {t(`kind.${kind}`)} {span.from === span.to ? span.from : `${span.from} – ${span.to.slice(5)}`}
        {deputyFor !== '' && <span className="muted"> {t('asDeputy', { name: deputyFor })}</span>}
      </b>
      <TextField label={t('opinion')} value={opinion} onChange={(text) => kept.put({ opinion: text })} />
      {findings.map((one, index) => (
        // Findings are added at the end and never change places: the place is their name.
        <div key={`finding${index}`} className="review-finding">
          <TextInput label={t('finding', { n: index + 1 })} value={one.what} autoFocus onChange={(what) => set(index, { what })} />
          <SelectInput
            label={t('findingWho', { n: index + 1 })}
            value={one.who}
            options={[['', ''], ...staff.filter((person) => person.active).map(({ name }) => [name, name] as const)]}
            onChange={(who) => set(index, { who })}
          />
          <TextInput type="date" label={t('findingDue', { n: index + 1 })} value={one.due} onChange={(due) => set(index, { due })} />
        </div>
      ))}
      <Button small tone="quiet" onClick={() => setFindings([...findings, { what: '', who: '', due: '' }])}>
        {t('addFinding')}
      </Button>
      {trouble !== '' && <Sentence>{trouble}</Sentence>}
      <Button tone="main" onClick={() => void check()} disabled={busy || opinion.trim() === ''} keys={signed ? 'Ctrl Enter' : 'W'}>
        {t(signed ? 'kind.spot' : 'check')}
      </Button>
    </div>
  );
}
