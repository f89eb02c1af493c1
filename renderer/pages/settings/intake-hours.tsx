/** Working hours: spans of the day, and whether weekends and public holidays are worked (BY-6). */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import type { ClockSpan } from '@shared/rules/calendar/spans';
import type { WorkHours } from '@shared/rules/calendar/work-time';
import { TextInput } from '../parts/labelled';
import { words } from './intake-texts';

const FREE_DAYS = ['weekends', 'holidays'] as const;

interface IntakeHoursProps {
  readonly hours: WorkHours;
  readonly onChange: (hours: WorkHours) => void;
}

export function IntakeHours({ hours, onChange }: IntakeHoursProps) {
  const t = useText(words);
  const { spans } = hours;
  const change = (index: number, part: Partial<ClockSpan>): void =>
    onChange({ ...hours, spans: spans.map((span, i) => (i === index ? { ...span, ...part } : span)) });
  return (
    <fieldset className="setting-part">
      <legend>{t('hours')}</legend>
      <p className="muted">{t('hoursHint')}</p>
      {spans.map((span, index) => (
        // The place is the identity: spans have no other, and are only added and removed.
        <div key={`span-${index + 1}`} className="line-hours">
          <TextInput label={t('from')} value={span.from} onChange={(from) => change(index, { from: clock(from) })} maxLength={5} />
          <TextInput label={t('to')} value={span.to} onChange={(to) => change(index, { to: clock(to) })} maxLength={5} />
          <Button
            onClick={() => onChange({ ...hours, spans: spans.filter((_, i) => i !== index) })}
            label={`${t('remove')} ${span.from}–${span.to}`}
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange({ ...hours, spans: [...spans, { from: '', to: '' }] })}>{t('addSpan')}</Button>
      </div>
      {FREE_DAYS.map((key) => (
        <label key={key} className="tick">
          <input type="checkbox" checked={hours[key]} onChange={(event) => onChange({ ...hours, [key]: event.target.checked })} />
          {t(key)}
        </label>
      ))}
    </fieldset>
  );
}

/** Chinese keyboards give a wide colon. */
function clock(typed: string): string {
  return typed.trim().replace('：', ':');
}
