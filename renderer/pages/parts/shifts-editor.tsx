/** The table of shifts: name, from, to. A shift that ends before it begins reaches into the next day. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import type { Shift } from '@shared/rules/site/shifts';
import './parts.css';
import { TextInput } from './labelled';
import { words } from './texts';

interface ShiftsEditorProps {
  readonly shifts: readonly Shift[];
  readonly onChange: (shifts: readonly Shift[]) => void;
  readonly autoFocus?: boolean;
}

export function ShiftsEditor({ shifts, onChange, autoFocus = false }: ShiftsEditorProps) {
  const t = useText(words);
  const put = (index: number, part: Partial<Shift>): void =>
    onChange(shifts.map((shift, i) => (i === index ? { ...shift, ...part } : shift)));
  const add = (): void => onChange([...shifts, { name: '', from: shifts.at(-1)?.to ?? '08:00', to: '18:00' }]);
  return (
    <div className="stack">
      {shifts.map((shift, index) => (
        // The place is the identity: rows have no other, and are only added and removed.
        <fieldset key={`shift-${index + 1}`} className="line-shift">
          <TextInput
            label={t('shiftName')}
            value={shift.name}
            onChange={(name) => put(index, { name })}
            autoFocus={autoFocus && index === 0}
          />
          <TextInput label={t('from')} type="time" value={shift.from} onChange={(from) => put(index, { from })} />
          <TextInput
            label={t('to')}
            type="time"
            value={shift.to}
            onChange={(to) => put(index, { to })}
            hint={shift.to !== '' && shift.to <= shift.from ? t('overMidnight') : undefined}
          />
          <Button onClick={() => onChange(shifts.filter((_, i) => i !== index))} label={`${t('remove')} ${shift.name}`}>
            {t('remove')}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button onClick={add}>{t('addShift')}</Button>
      </div>
    </div>
  );
}
