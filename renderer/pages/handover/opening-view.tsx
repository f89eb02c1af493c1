/** Nobody is on duty, or those who were have left without signing: what is not done stands first, then the shift is opened (SH-1). */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { SheetLines } from '@renderer/registers/handover/sheet-lines';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { mayAs } from '@shared/registers/contract/context';
import { handover } from '@shared/registers/handover/definition';
import { openingShift } from '@shared/rules/shift/clock';
import { useRef, useState } from 'react';
import { SelectInput, TextInput } from '../parts/labelled';
import { useKeysIn } from '../parts/use-keys-in';
import { type LogAnswers, LogsAsk, useLogAnswers } from './logs-ask';
import { StaffPick } from './staff-pick';
import { words } from './texts';
import type { SheetNow } from './use-sheet';

interface OpeningViewProps {
  readonly found: SheetNow;
  /** Back to the sheet that still runs; null when there is none to go back to. */
  readonly onBack: (() => void) | null;
}

export function OpeningView({ found, onBack }: OpeningViewProps) {
  const t = useText(words);
  const { now, actor } = useDesk();
  return (
    <div className="handover-cols">
      <div className="handover-list card">
        <SheetLines lines={found.lines} now={now()} lastRemarks={found.lastRemarks} typed={null} />
      </div>
      <div className="handover-side card">
        {mayAs(actor.role, 'receptionist') ? <OpeningForm found={found} onBack={onBack} /> : <p className="muted">{t('readOnly')}</p>}
      </div>
    </div>
  );
}

function OpeningForm({ found, onBack }: OpeningViewProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const { actor, site, now, run } = useDesk();
  const [shift, setShift] = useState('');
  const [staff, setStaff] = useState<readonly string[]>([actor.name]);
  const [given, setGiven] = useState<LogAnswers>({ lobby: '', control: '' });
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const answers = useLogAnswers(given) ?? given;
  const proposed = openingShift(site.shifts, now()).name;
  const { sheet } = found;
  // Before its time is over a shift is closed without its people only for a reason.
  const early = sheet !== null && now() < sheet.data.endsAt;

  const open = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const input = {
      staff,
      ...(shift !== '' && { shift }),
      lobbyLog: answers.lobby,
      controlLog: answers.control,
      ...(reason !== '' && { reason }),
    };
    const result = await run('handover.open', input);
    setBusy(false);
    setTrouble(result.ok ? '' : sentence(result.error, handover.refusals));
  };
  const form = useRef<HTMLDivElement>(null);
  useKeysIn(form, (event) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    void open();
  });
  return (
    <div ref={form} className="handover-form" role="form" aria-label={t('open')}>
      {sheet && (
        <Sentence tone="calm">
          {t('overrun', { shift: sheet.data.shift, day: sheet.data.date })} {t('overrunHint')}
        </Sentence>
      )}
      <SelectInput
        label={t('shift')}
        value={shift || proposed}
        options={site.shifts.map(({ name, from, to }) => [name, `${name} ${from}–${to}`] as const)}
        onChange={setShift}
        autoFocus
      />
      <StaffPick names={staff} onChange={setStaff} />
      <LogsAsk answers={answers} onAnswer={(source, answer) => setGiven({ ...given, [source]: answer })} />
      {early && <TextInput label={t('reasonGone')} value={reason} onChange={setReason} />}
      {trouble !== '' && <Sentence>{trouble}</Sentence>}
      <Button tone="main" onClick={() => void open()} disabled={busy} keys="Ctrl Enter">
        {t('open')}
      </Button>
      {onBack && (
        <div className="row">
          <Button small onClick={onBack}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
