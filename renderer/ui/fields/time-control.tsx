/** A day or a time: typed freely (`1430`, `明天9点`, `+2h`), picked from presets, or from the calendar (Alt+↓). */
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { addDays, at, dayOf, type Instant, isDay, isInstant, offsetOf, showTime } from '@shared/base/time';
import { useRef } from 'react';
import { Combobox } from './combobox';
import { aria, type ControlProps } from './field-context';
import type { Offer } from './offer-list';
import { readTime, sayTime } from './read-time';
import { words } from './texts';
import { useTyped } from './use-typed';

interface TimeControlProps extends ControlProps<string> {
  readonly kind: 'date' | 'instant';
  readonly now: () => Instant;
}

/** What can't be read stays in the value as typed: nothing is lost, and saving refuses it at this field. */
export function TimeControl(props: TimeControlProps) {
  const { kind, value, onChange } = props;
  const t = useText(words);
  const language = useLanguage();
  const picker = useRef<HTMLInputElement>(null);
  const typed = useTyped(isInstant(value) || isDay(value) ? showTime(value) : value);
  const now = props.now();
  const today = dayOf(now);
  const readable = isInstant(value) || isDay(value);

  const preset = (key: string, label: string): Offer => ({ key, label, note: sayTime(key, language, today) });
  const presets = (): readonly Offer[] =>
    kind === 'date'
      ? [preset(today, t('today')), preset(addDays(today, 1), t('tomorrow'))]
      : [
          preset(now, t('now')),
          ...(now < at(today, '18:00', offsetOf(now)) ? [preset(at(today, '18:00', offsetOf(now)), t('todayEnd'))] : []),
          preset(at(addDays(today, 1), '09:00', offsetOf(now)), t('tomorrowMorning')),
        ];
  const understood = (): readonly Offer[] => [{ key: value, label: sayTime(value, language, today) }];
  const offers = typed.typing && typed.text.trim() !== '' ? (readable ? understood() : []) : presets();

  const openPicker = (): void => {
    const element = picker.current;
    if (!element) return;
    const shown = readable ? value : now;
    element.value = kind === 'date' ? dayOf(shown) : shown.slice(0, 16);
    element.showPicker();
  };
  const onType = (text: string): void => {
    typed.type(text);
    onChange(text.trim() === '' ? '' : (readTime(kind, text, now) ?? text));
  };
  const onPicked = (text: string): void => {
    typed.settle();
    if (text !== '') onChange(kind === 'date' ? text : at(text.slice(0, 10), text.slice(11, 16), offsetOf(now)));
  };

  return (
    <div className="time-control">
      <Combobox
        id={props.id}
        label={props.label}
        text={typed.text}
        onType={onType}
        offers={offers}
        onPick={(offer) => {
          typed.settle();
          onChange(offer.key);
        }}
        onLeave={typed.settle}
        onAltDown={openPicker}
        attributes={aria(props)}
        trailing={
          <button
            type="button"
            className="control-button"
            tabIndex={-1}
            aria-keyshortcuts="Alt+ArrowDown"
            aria-label={t('pickTime', { label: props.label })}
            onClick={openPicker}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3" fill="none" stroke="currentColor" strokeWidth="1.3" />
            </svg>
          </button>
        }
      />
      <input
        ref={picker}
        className="time-picker"
        type={kind === 'date' ? 'date' : 'datetime-local'}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => onPicked(event.target.value)}
      />
      {typed.typing && typed.text.trim() !== '' && !readable && (
        <div className="field-note field-warn">{t(kind === 'date' ? 'dayUnread' : 'timeUnread')}</div>
      )}
    </div>
  );
}
