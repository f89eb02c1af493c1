/** Typing in what was written on a sheet: which sheet first, then line after line in the register's own form (BY-7). */
import { lateLines } from '@renderer/db/late-lines';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { POWER_CUT_SHEETS } from '@renderer/print-jobs/power-cut-sheets';
import { useSafety } from '@renderer/stores/safety';
import { Button } from '@renderer/ui/parts/button';
import { addDays, at, dayOf } from '@shared/base/time';
import { NO_DUE } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { lineState, padText, readPad } from '@shared/rules/power-cut/pad';
import { useRef, useState } from 'react';
import { SelectInput, TextInput } from '../parts/labelled';
import { useKeysIn } from '../parts/use-keys-in';
import { LateForm } from './late-form';
import { words } from './texts';
import { TypedLines } from './typed-lines';

/** What happened longer ago is looked up in its register. */
const BACK_DAYS = 31;
const FIRST = POWER_CUT_SHEETS[0]?.register ?? '';

export function LatePart() {
  const t = useText(words);
  const label = useLabel();
  const known = useSafety((state) => state.pads);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(FIRST);
  const head = useRef<HTMLDivElement>(null);
  const [sheet, setSheet] = useState<{ readonly pad: string; readonly register: string } | null>(null);
  const pad = readPad(typed);
  const text = pad ? padText(pad) : '';
  const register = known[text] ?? chosen;
  const begin = (): void => {
    if (pad) setSheet({ pad: text, register });
  };
  useKeysIn(head, (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    begin();
  });
  const again = (): void => {
    setSheet(null);
    setTyped('');
    requestAnimationFrame(() => head.current?.querySelector('input')?.focus());
  };
  return (
    <>
      <div className="power-cut-head card" ref={head} role="group" aria-label={t('late')} data-codes="">
        <TextInput
          label={t('pad')}
          hint={t('padHint')}
          error={typed !== '' && typed.length > 10 && pad === null ? t('padBad') : undefined}
          value={typed}
          onChange={setTyped}
          autoFocus
          list="power-cut-pads"
        />
        <datalist id="power-cut-pads">
          {Object.keys(known)
            .reverse()
            .map((one) => (
              <option key={one} value={one} />
            ))}
        </datalist>
        <SelectInput
          label={t('register')}
          value={register}
          options={POWER_CUT_SHEETS.map((one) => [one.register, label(definitionOf(one.register).title)])}
          onChange={setChosen}
        />
        <Button tone="main" keys="Enter" disabled={pad === null} onClick={begin}>
          {t('go')}
        </Button>
      </div>
      {sheet && <Sheet key={`${sheet.pad} ${sheet.register}`} {...sheet} onEnd={again} />}
      <p className="muted">{t('held')}</p>
    </>
  );
}

interface SheetProps {
  readonly pad: string;
  readonly register: string;
  readonly onEnd: () => void;
}

function Sheet({ pad, register, onEnd }: SheetProps) {
  const { db, now } = useDesk();
  const [from] = useState(() => at(addDays(dayOf(now()), -BACK_DAYS), '00:00'));
  const lines = useLive(() => lateLines(db, register, pad, from, NO_DUE), [db, register, pad, from]);
  const [chosen, setChosen] = useState<number | null>(null);
  if (!lines) return null;
  const { next, left } = lineState(lines.map(({ line }) => line));
  const line = chosen ?? next;
  return (
    <div className="power-cut-late">
      <LateForm
        key={line}
        pad={pad}
        register={register}
        line={line}
        taken={lines.find((one) => one.line === line)?.row.no ?? ''}
        onLine={setChosen}
        onSaved={() => setChosen(null)}
        onCancel={onEnd}
      />
      <TypedLines lines={lines} left={left} onLine={setChosen} />
    </div>
  );
}
