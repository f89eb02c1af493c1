/** A few records back: those of a register or unit that are other now are listed, each with what it was and what it is; ticked ones are put back. */
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { useSeen } from '@renderer/ui/seen';
import type { Difference, LookedInto } from '@renderer/workers/look-job';
import { showTime } from '@shared/base/time';
import { type Row, VOID } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { MOST_RESTORED } from '@shared/rules/records/restore';
import { may } from '@shared/rules/rights/may';
import { useState } from 'react';
import { SelectInput, TextInput } from '../parts/labelled';
import { words } from './texts';
import type { RestoreWork } from './use-restore';

interface SomeRecordsProps {
  readonly work: RestoreWork;
  readonly seen: LookedInto;
}

export function SomeRecords({ work, seen }: SomeRecordsProps) {
  const t = useText(words);
  const label = useLabel();
  const { actor } = useDesk();
  const [register, setRegister] = useState('');
  const [unit, setUnit] = useState('');
  const isAllowed = may(actor.role, 'record.restore');
  const options = seen.registers.map((one) => [one.register, label(definitionOf(one.register).title)] as const);
  const find = (): void => void work.find({ register, unit: unit.trim() });
  return (
    <form
      className="stack restore-part"
      aria-label={t('some')}
      onSubmit={(event) => {
        event.preventDefault();
        find();
      }}
    >
      <b>{t('some')}</b>
      {!isAllowed && <span className="muted">{t('someRight')}</span>}
      {isAllowed && (
        <>
          <p className="muted">{t('someHow')}</p>
          <div className="row restore-ask">
            <SelectInput label={t('register')} value={register} options={[['', t('anyRegister')], ...options]} onChange={setRegister} />
            <TextInput label={t('unit')} value={unit} onChange={setUnit} maxLength={20} placeholder="3-2-1203" />
            <Button onClick={find} disabled={work.busy !== null}>
              {t('find')}
            </Button>
          </div>
          {work.found && <Differences key={work.found.differenceCount} work={work} found={work.found} />}
        </>
      )}
    </form>
  );
}

function Differences({ work, found }: { readonly work: RestoreWork; readonly found: NonNullable<RestoreWork['found']> }) {
  const t = useText(words);
  const label = useLabel();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  // What is void in the snapshot and gone now has nothing to put back.
  const differences = found.differences.filter(({ was, now }) => now !== null || was.state !== VOID).slice(0, MOST_RESTORED);
  if (differences.length === 0) return <p>{t('noDifference')}</p>;
  const toggle = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const chosen = differences.filter(({ was }) => ticked.has(was.id));
  return (
    <>
      <span>{t('differences', { n: found.differenceCount })}</span>
      {found.differenceCount > differences.length && (
        <span className="muted">{t('firstOf', { m: differences.length, n: found.differenceCount })}</span>
      )}
      <div className="restore-scroll">
        <table className="restore-table">
          <thead>
            <tr>
              <th />
              <th scope="col">{t('no')}</th>
              <th scope="col">{t('register')}</th>
              <th scope="col">{t('was')}</th>
              <th scope="col">{t('now')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((one) => (
              <tr key={one.was.id}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('pickOne', { no: one.was.no })}
                    checked={ticked.has(one.was.id)}
                    onChange={() => toggle(one.was.id)}
                  />
                </td>
                <th scope="row" className="num">
                  {one.was.no}
                </th>
                <td>{label(definitionOf(one.was.register).title)}</td>
                <td>
                  <Short row={one.was} />
                </td>
                <td>
                  <NowCell one={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row restore-ask">
        <div className="restore-reason">
          <TextInput label={t('reason')} maxLength={300} value={reason} onChange={setReason} />
        </div>
        <Button
          tone="main"
          disabled={chosen.length === 0 || reason.trim() === '' || work.busy !== null}
          onClick={() => void work.putSome(chosen, reason.trim())}
        >
          {t('putSome', { n: chosen.length })}
        </Button>
      </div>
    </>
  );
}

/** What is newer is named: when it was changed last, beside what it says. */
function NowCell({ one: { was, now } }: { readonly one: Difference }) {
  const t = useText(words);
  if (!now) return <span className="muted">{t('gone')}</span>;
  return (
    <>
      <Short row={now} />
      {now.updatedAt > was.updatedAt && <span className="muted">{` · ${t('changedAt', { at: showTime(now.updatedAt) })}`}</span>}
    </>
  );
}

/** State and gist, as the list of its register shows them. */
function Short({ row: whole }: { readonly row: Row }) {
  const t = useText(words);
  const row = useSeen('search')(whole);
  const label = useLabel();
  const language = useLanguage();
  const definition = definitionOf(row.register);
  const state = definition.states[row.state]?.label;
  const said = state ? label(state) : t('voided', { reason: row.voided });
  return <span>{[said, definition.gist(row.data as never, language)].filter((part) => part !== '').join(' · ')}</span>;
}
