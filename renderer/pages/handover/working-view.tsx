/** The shift that runs: the sheet fills itself, the one who leaves adds remarks, counts, and signs (SH-2). */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { SheetLines } from '@renderer/registers/handover/sheet-lines';
import { isNowhere } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { Result } from '@shared/base/result';
import { type Actor, mayAs } from '@shared/registers/contract/context';
import { handover } from '@shared/registers/handover/definition';
import { useLayoutEffect, useRef, useState } from 'react';
import { useKeysIn } from '../parts/use-keys-in';
import { KeyNotes } from './key-notes';
import { LogsAsk, useLogAnswers } from './logs-ask';
import { NumberField, TextField } from './parts';
import { RefusedLines } from './refused-lines';
import { SignBox } from './sign-box';
import { StaffPick } from './staff-pick';
import { words } from './texts';
import { asItStands, type HandoverRow, type SheetNow } from './use-sheet';
import { type SheetForm, useSheetForm } from './use-sheet-form';
import { useSign } from './use-sign';

interface WorkingViewProps {
  readonly found: SheetNow;
  readonly sheet: HandoverRow;
  /** Its people left without signing: another shift is to be opened. */
  readonly onGone: () => void;
}

export function WorkingView({ found, sheet, onGone }: WorkingViewProps) {
  const { now } = useDesk();
  const sentence = useRefusal();
  const form = useSheetForm(sheet);
  const [trouble, setTrouble] = useState('');
  const told = (result: Result<unknown> | null): void => {
    if (result) setTrouble(result.ok ? '' : sentence(result.error, handover.refusals));
  };
  return (
    <div className="handover-cols">
      <div className="handover-list card">
        <SheetLines
          lines={found.lines}
          now={now()}
          lastRemarks={found.lastRemarks}
          typed={form.typed}
          onType={form.typeRemark}
          onLeave={() => void form.keep().then(told)}
        />
      </div>
      <div className="handover-side card">
        <Counted found={found} form={form} told={told} />
        <SigningOut found={found} sheet={sheet} form={form} trouble={trouble} onTrouble={setTrouble} onGone={onGone} />
      </div>
    </div>
  );
}

interface CountedProps {
  readonly found: SheetNow;
  readonly form: SheetForm;
  readonly told: (result: Result<unknown> | null) => void;
}

function Counted({ found: { figures }, form, told }: CountedProps) {
  const t = useText(words);
  const { data, type } = form;
  const answers = useLogAnswers({ lobby: data.lobbyLog, control: data.controlLog }) ?? { lobby: data.lobbyLog, control: data.controlLog };
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // What has to be counted by hand comes first; the list before it may have fifty lines.
    if (isNowhere(document.activeElement)) place.current?.querySelector('input')?.focus();
  }, []);
  const keys = { out: figures.keysOut, lost: figures.keysLost, cabinet: figures.keysCabinet };
  const differs = data.keysCounted !== null && data.keysCounted !== figures.keysIn;
  return (
    <div ref={place} className="handover-form" onBlur={() => void form.keep().then(told)}>
      <RefusedLines data={data} />
      <NumberField
        label={t('keysHeld', { n: figures.keysIn })}
        hint={t('keysInfo', keys)}
        kind="number"
        value={data.keysCounted}
        onChange={(keysCounted) => type({ keysCounted })}
      />
      <KeyNotes notes={data.keyNotes} asked={differs} onChange={(keyNotes) => type({ keyNotes })} />
      <NumberField label={t('cash')} kind="money" value={data.cashCounted} onChange={(cashCounted) => type({ cashCounted })} />
      <TextField label={t('equipment')} value={data.equipment} onChange={(equipment) => type({ equipment })} />
      <TextField label={t('instructions')} value={data.instructions} onChange={(instructions) => type({ instructions })} />
      <TextField label={t('leaverRemarks')} value={data.leaverRemarks} onChange={(leaverRemarks) => type({ leaverRemarks })} />
      <LogsAsk
        answers={answers}
        onAnswer={(source, answer) => void form.keepNow(source === 'lobby' ? { lobbyLog: answer } : { controlLog: answer }).then(told)}
      />
      <StaffPick names={data.staff} onChange={(staff) => void form.keepNow({ staff }).then(told)} />
    </div>
  );
}

interface SigningOutProps {
  readonly found: SheetNow;
  readonly sheet: HandoverRow;
  readonly form: SheetForm;
  readonly trouble: string;
  readonly onTrouble: (trouble: string) => void;
  readonly onGone: () => void;
}

function SigningOut({ found, sheet, form, trouble, onTrouble, onGone }: SigningOutProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const { actor, staff } = useDesk();
  const { withPin, sign } = useSign();
  const { printRecords } = usePrint();
  const people = leavers(staff, form.data.staff, actor);
  const [chosen, setChosen] = useState('');
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const person = people.find((one) => one.id === chosen) ?? people[0];
  const answers = useLogAnswers({ lobby: form.data.lobbyLog, control: form.data.controlLog });

  const signOut = async (how: 'pin' | 'paper'): Promise<void> => {
    if (busy || !person) return;
    setBusy(true);
    const { data, remarks } = form.pending();
    const logs = answers ? { lobbyLog: answers.lobby, controlLog: answers.control } : {};
    const input = { id: sheet.id, how, data: { ...data, ...logs }, remarks };
    const result = await sign(person, pin, 'handover.prepare', input);
    if (!result.ok) {
      setBusy(false);
      setPin('');
      return onTrouble(sentence(result.error, handover.refusals));
    }
    form.end();
    if (how === 'paper' && result.value.rows[0]) await printRecords([result.value.rows[0]]);
  };
  const box = useRef<HTMLDivElement>(null);
  // Ctrl+Enter anywhere on the sheet signs, or asks for the PIN first.
  const whole = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    whole.current = box.current?.closest<HTMLElement>('.handover-cols') ?? null;
  }, []);
  useKeysIn(whole, (event) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    if (withPin && pin === '') box.current?.querySelector<HTMLElement>('input[type="password"]')?.focus();
    else void signOut('pin');
  });
  return (
    <div ref={box} className="handover-sign" role="group" aria-label={t('signOut')}>
      <SignBox
        label={t('signer')}
        people={people}
        person={person}
        onPerson={setChosen}
        pin={withPin ? pin : null}
        onPin={setPin}
        button={t('signOut')}
        busy={busy}
        trouble={trouble}
        onSign={() => void signOut('pin')}
      />
      <div className="row">
        <Button small tone="quiet" onClick={() => void printRecords([asItStands(sheet, found)])} keys="Ctrl P">
          {t('print')}
        </Button>
        <Button small tone="quiet" onClick={() => void signOut('paper')} disabled={busy || (withPin && pin === '')}>
          {t('paper')}
        </Button>
        {mayAs(actor.role, 'receptionist') && (
          <Button small tone="quiet" onClick={onGone}>
            {t('gone')}
          </Button>
        )}
      </div>
      {trouble !== '' && !person && <Sentence>{trouble}</Sentence>}
    </div>
  );
}

/** Those on duty who can sign; who is signed in stands first. */
function leavers(staff: ReturnType<typeof useDesk>['staff'], onDuty: readonly string[], actor: Actor): readonly Actor[] {
  const people = staff.filter((one) => one.login && one.active && onDuty.includes(one.name));
  return [...people]
    .sort((a, b) => Number(b.id === actor.id) - Number(a.id === actor.id))
    .map(({ id, name, role }) => ({ id, name, role }));
}
