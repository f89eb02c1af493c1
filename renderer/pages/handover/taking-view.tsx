/** The sheet is signed by the one who leaves: the one who comes reads it, signs, or refuses with a reason (SH-2). */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { SheetLines } from '@renderer/registers/handover/sheet-lines';
import { useSession } from '@renderer/stores/session';
import { Button } from '@renderer/ui/parts/button';
import { ok, type Result } from '@shared/base/result';
import { type Actor, mayAs } from '@shared/registers/contract/context';
import { handover } from '@shared/registers/handover/definition';
import { comingShift } from '@shared/rules/shift/clock';
import { useRef, useState } from 'react';
import { SelectInput, TextInput } from '../parts/labelled';
import { useKeysIn } from '../parts/use-keys-in';
import { TextField } from './parts';
import { RefusedLines } from './refused-lines';
import { SheetFacts } from './sheet-facts';
import { SignBox } from './sign-box';
import { StaffPick } from './staff-pick';
import { words } from './texts';
import { useKept } from './use-kept';
import type { HandoverRow, SheetNow } from './use-sheet';
import { useSign } from './use-sign';

interface TakingViewProps {
  readonly found: SheetNow;
  readonly sheet: HandoverRow;
}

export function TakingView({ found, sheet }: TakingViewProps) {
  const t = useText(words);
  const { now, actor } = useDesk();
  return (
    <div className="handover-cols">
      <div className="handover-list card">
        <SheetLines lines={found.lines} now={now()} lastRemarks={found.lastRemarks} typed={null} />
      </div>
      <div className="handover-side card">
        <div className="handover-form handover-facts">
          <SheetFacts data={sheet.data} />
          <RefusedLines data={sheet.data} />
        </div>
        {mayAs(actor.role, 'receptionist') ? <SigningIn sheet={sheet} /> : <p className="muted">{t('readOnly')}</p>}
      </div>
    </div>
  );
}

function SigningIn({ sheet }: { readonly sheet: HandoverRow }) {
  const t = useText(words);
  const sentence = useRefusal();
  const { actor, staff, site, now, run } = useDesk();
  const { withPin, sign, attach } = useSign();
  const signIn = useSession((state) => state.signIn);
  const lock = useSession((state) => state.lock);
  const { printRecords } = usePrint();
  const { leaver, startsAt, signatures, staff: crew } = sheet.data;
  const people = comers(staff, leaver, crew, actor);
  const [chosen, setChosen] = useState('');
  const person = people.find((one) => one.id === chosen) ?? people[0];
  const [others, setOthers] = useState<readonly string[]>([]);
  const [shift, setShift] = useState('');
  const [pin, setPin] = useState('');
  const { value: written, put, done } = useKept(`take:${sheet.id}`, { remarks: '', reason: '' });
  const { remarks, reason } = written;
  const [refusing, setRefusing] = useState(false);
  const [paper, setPaper] = useState(signatures.some((one) => one.how === 'paper'));
  const [later, setLater] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const scan = useRef<HTMLInputElement>(null);
  const proposed = comingShift(site.shifts, now(), startsAt).name;
  const team = person ? [person.name, ...others.filter((name) => name !== person.name)] : [];

  const failed = (result: Result<unknown>): boolean => {
    if (result.ok) return false;
    setBusy(false);
    setPin('');
    setTrouble(sentence(result.error, handover.refusals));
    return true;
  };
  const accept = async (): Promise<void> => {
    if (busy || !person) return;
    // Chosen before: with the next shift this view is gone.
    const file = scan.current?.files?.[0];
    if (paper && !file && !later) return setTrouble(t('paperNone'));
    setBusy(true);
    const common = { id: sheet.id, staff: team, remarks, ...(shift !== '' && { shift }), ...(reason !== '' && { reason }) };
    if (paper) {
      // The proof first: a paper that cannot be kept closes no sheet.
      const kept = file ? await attach(sheet.id, file) : ok(null);
      const thereAlready = !kept.ok && kept.error.code === 'file.twice';
      if (!thereAlready && failed(kept)) return;
      const said = file ? remarks : [remarks.trim(), t('paperLaterRemark')].filter((part) => part !== '').join('\n');
      const result = await run('handover.accept', { ...common, remarks: said, how: 'paper', comer: person.name });
      if (failed(result)) return;
      await done();
      // The paper proves nothing to the program: the one who comes signs in with the own PIN.
      return lock();
    }
    const result = await sign(person, pin, 'handover.accept', { ...common, how: 'pin' });
    if (failed(result)) return;
    await done();
    signIn(person);
  };
  const refuse = async (): Promise<void> => {
    if (busy || !person) return;
    setBusy(true);
    if (!failed(await sign(person, pin, 'handover.refuse', { id: sheet.id, reason }))) await done();
  };
  const recall = async (): Promise<void> => void failed(await run('handover.recall', { id: sheet.id }));
  const place = useRef<HTMLDivElement>(null);
  useKeysIn(place, (event) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    void (refusing ? refuse() : accept());
  });
  return (
    <div ref={place} className="handover-taking" role="group" aria-label={t('signIn')}>
      <div className="handover-form">
        {!refusing && (
          <>
            <SelectInput
              label={t('shift')}
              value={shift || proposed}
              options={site.shifts.map(({ name, from, to }) => [name, `${name} ${from}–${to}`] as const)}
              onChange={setShift}
            />
            <StaffPick names={team} onChange={setOthers} />
            <TextField label={t('comerRemarks')} value={remarks} onChange={(text) => put({ remarks: text })} />
          </>
        )}
      </div>
      <div className="handover-sign">
        {(refusing || person?.name === leaver) && (
          <TextInput
            label={t(refusing ? 'refuseWhy' : 'soloReason')}
            value={reason}
            onChange={(text) => put({ reason: text })}
            autoFocus={refusing}
          />
        )}
        {paper && (
          <div className="field">
            <p className="muted small">{t('paperHint')}</p>
            <label className="field-label" htmlFor="handover-scan">
              {t('paperFile')}
            </label>
            <input id="handover-scan" ref={scan} type="file" accept="image/*,application/pdf" />
            <label className="staff-one">
              <input type="checkbox" checked={later} onChange={(event) => setLater(event.target.checked)} />
              {t('paperLater')}
            </label>
          </div>
        )}
        <SignBox
          label={t('comer')}
          people={people}
          person={person}
          onPerson={setChosen}
          pin={withPin && !paper ? pin : null}
          onPin={setPin}
          button={t(refusing ? 'refuse' : paper ? 'paperDone' : 'signIn')}
          busy={busy}
          trouble={trouble}
          onSign={() => void (refusing ? refuse() : accept())}
        />
        <div className="row">
          <Button small onClick={() => setRefusing(!refusing)}>
            {t(refusing ? 'cancel' : 'refuse')}
          </Button>
          {!refusing && (
            <Button small tone="quiet" onClick={() => setPaper(!paper)}>
              {t(paper ? 'byPin' : 'paper')}
            </Button>
          )}
          <Button small tone="quiet" onClick={() => void printRecords([sheet as never])} keys="Ctrl P">
            {t('print')}
          </Button>
          {leaver === actor.name && (
            <Button small tone="quiet" onClick={() => void recall()}>
              {t('recall')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

/** Those who can sign in: who was not on duty first, the one who leaves last (where only one person works). */
function comers(staff: ReturnType<typeof useDesk>['staff'], leaver: string, crew: readonly string[], actor: Actor): readonly Actor[] {
  const people = staff.filter((one) => one.login && one.active && mayAs(one.role, 'receptionist'));
  const place = (one: { readonly id: string; readonly name: string; readonly role: Actor['role'] }): number =>
    one.name === leaver ? 4 : one.role !== 'receptionist' ? 3 : crew.includes(one.name) ? 2 : one.id === actor.id ? 0 : 1;
  const others = people.filter((one) => one.name !== leaver);
  return [...(others.length > 0 ? others : people)].sort((a, b) => place(a) - place(b)).map(({ id, name, role }) => ({ id, name, role }));
}
