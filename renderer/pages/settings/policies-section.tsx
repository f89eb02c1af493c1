/** Callback policies (CB-1): the shipped ones with their sources, the site's own, which holds since when, and changes from a day on. */
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useLabel, useMarks, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Loading } from '@renderer/ui/parts/loading';
import { Sentence } from '@renderer/ui/parts/sentence';
import { Tag } from '@renderer/ui/parts/tag';
import type { Refusal, Result } from '@shared/base/result';
import { type Text, text } from '@shared/base/text';
import { dayOf } from '@shared/base/time';
import { workdaysSetting } from '@shared/rules/calendar/setting';
import { type PolicyBook, policiesOn, policyBook, policyById } from '@shared/rules/callbacks/book';
import { addCopy, addVersion, choosePolicy, ownPolicies, withdrawChoice } from '@shared/rules/callbacks/book-changes';
import { LAYER_D, PRESETS } from '@shared/rules/callbacks/presets';
import { SOURCE_LABELS } from '@shared/rules/callbacks/sources';
import type { Policy, Source } from '@shared/rules/callbacks/types';
import { may } from '@shared/rules/rights/may';
import { useState } from 'react';
import { Link } from 'wouter';
import './policies.css';
import { CopyBar } from './policy-copy';
import { PolicyEditor } from './policy-editor';
import { ChooseBar, PolicyNow } from './policy-now';
import { words } from './policy-texts';
import { PolicyView } from './policy-view';
import { Changes } from './setting-frame';

const NONE = '';

/** The sentences of this page as refusals say them. */
const sentences: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(words).flatMap(([key, [zh, en]]) => (key.includes('.') ? [[key, text(zh, en)]] : [])),
);

export function PoliciesSection() {
  const t = useText(words);
  const marks = useMarks();
  const { db, actor, now } = useDesk();
  const read = useLive(async () => ({ book: await readSetting(db, policyBook), table: await readSetting(db, workdaysSetting) }), [db]);
  const isAllowed = may(actor.role, 'setting.put');
  if (!read) return <Loading />;
  return (
    <section className="setting card policies" aria-label={t('policies')}>
      <h2>{t('policies')}</h2>
      <p className="muted">{t('hint')}</p>
      {!isAllowed && <Sentence tone="calm">{t('supervisorOnly')}</Sentence>}
      <Policies book={read.book} isAllowed={isAllowed} key={dayOf(now())} />
      <p className="muted">
        {t('holidays', { years: marks.list(read.table.years.map(String)) })} <Link href="/settings/holidays">{t('holidaysMore')}</Link>
      </p>
      <Changes keys={[policyBook.key]} />
    </section>
  );
}

function Policies({ book, isAllowed }: { readonly book: PolicyBook; readonly isAllowed: boolean }) {
  const t = useText(words);
  const marks = useMarks();
  const label = useLabel();
  const sentence = useRefusal();
  const { run, now } = useDesk();
  const today = dayOf(now());
  const current = book.dated.filter((one) => one.from <= today).at(-1);
  const [shown, setShown] = useState(current?.policyId ?? NONE);
  const [editing, setEditing] = useState(false);
  const [said, setSaid] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const own = ownPolicies(book);
  const policy = policyById(book, shown);
  const isOwn = own.some((one) => one.id === shown);

  const refused = (refusal: Refusal): false => {
    const source = refusal.params?.['source'];
    const named = source === undefined ? refusal.params : { ...refusal.params, source: label(SOURCE_LABELS[source as Source]) };
    setSaid({ good: false, text: sentence({ ...refusal, ...(named && { params: named }) }, sentences) });
    return false;
  };
  const save = async (next: Result<PolicyBook>, good: string): Promise<boolean> => {
    if (!next.ok) return refused(next.error);
    const result = await run('setting.put', { key: policyBook.key, value: next.value });
    if (!result.ok) return refused(result.error);
    setSaid({ good: true, text: good });
    return true;
  };
  const show = (id: string): void => {
    setShown(id);
    setEditing(false);
    setSaid(null);
  };
  const copy = async (from: Policy, name: string): Promise<void> => {
    const added = addCopy(book, from, name);
    if (!added.ok) return void refused(added.error);
    if (!(await save({ ok: true, value: added.value.book }, t('saved')))) return;
    show(added.value.id);
    setEditing(true);
  };
  const revise = async (change: Parameters<typeof addVersion>[2]): Promise<void> => {
    if (await save(addVersion(book, shown, change, isAllowed), t('saved'))) setEditing(false);
  };

  const choices: readonly { readonly id: string; readonly name: string; readonly tag: string }[] = [
    ...PRESETS.map((one) => ({ id: one.id, name: `${label(one.name)}${marks.aside(one.id)}`, tag: t('preset') })),
    ...own.map((one) => ({ id: one.id, name: label(one.name), tag: t('own') })),
    { id: LAYER_D.id, name: label(LAYER_D.name), tag: t('preset') },
    { id: NONE, name: t('none'), tag: '' },
  ];
  const inForce = new Set(policiesOn(book, today).map((one) => one.id));
  return (
    <>
      <PolicyNow
        book={book}
        now={now}
        may={isAllowed}
        onWithdraw={(from) => void save({ ok: true, value: withdrawChoice(book, from, today) }, t('saved'))}
      />
      <div className="policy-list" role="radiogroup" aria-label={t('list')}>
        {choices.map((one) => (
          <label key={one.id} className={one.id === shown ? 'policy-item on' : 'policy-item'}>
            <input type="radio" name="policy" checked={one.id === shown} onChange={() => show(one.id)} />
            {one.name}
            {(inForce.has(one.id) || (one.id === NONE && current?.policyId === NONE)) && <Tag tone="done">{t('current')}</Tag>}
          </label>
        ))}
      </div>
      {policy && editing && (
        <PolicyEditor
          key={`${policy.id}${policy.version}`}
          policy={policy}
          onSave={(change) => void revise(change)}
          onCancel={() => setEditing(false)}
        />
      )}
      {policy && !editing && <PolicyView policy={policy} />}
      {said && <Sentence tone={said.good ? 'done' : 'late'}>{said.text}</Sentence>}
      {isAllowed && !editing && shown !== LAYER_D.id && (
        <>
          {policy && (
            <div className="row">
              {isOwn && <Button onClick={() => setEditing(true)}>{t('edit')}</Button>}
              <CopyBar key={shown} onCopy={(name) => void copy(policy, name)} />
            </div>
          )}
          <ChooseBar
            key={`choose${shown}`}
            policy={policy ?? null}
            current={current}
            now={now}
            onUse={(entry) =>
              void save(choosePolicy(book, entry, today), t('using', { day: entry.from, name: policy ? label(policy.name) : t('none') }))
            }
          />
        </>
      )}
    </>
  );
}
