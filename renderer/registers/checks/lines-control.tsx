/** The items of a check, a line each: a digit says how it is and goes on, what is not in order takes a word. */
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { ChoiceControl } from '@renderer/ui/fields/choice-control';
import { FieldFrame } from '@renderer/ui/fields/field-frame';
import { TextControl } from '@renderer/ui/fields/text-control';
import type { OwnControlProps } from '@renderer/ui/form/own-control';
import { focusField, useKeysIn } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { RESULTS } from '@shared/registers/checks/results';
import { asText, type RowsValue } from '@shared/registers/contract/fields';
import { allNormal } from '@shared/rules/checks/commands';
import { checkItemsSetting } from '@shared/rules/checks/settings';
import { useEffect, useId, useRef, useState } from 'react';
import './checks.css';
import { words } from './texts';

const NONE: readonly string[] = [];

export function LinesControl({ name, field, value, onChange, error, autoFocus }: OwnControlProps) {
  const t = useText(words);
  const say = useLabel();
  const id = useId();
  const { db } = useDesk();
  const items = useLive(() => readSetting(db, checkItemsSetting), [db]) ?? NONE;
  const typed = value as RowsValue;
  const lines = typed.length > 0 ? typed : allNormal(items);
  const place = useRef<HTMLDivElement>(null);
  const digit = useRef(false);
  const [goTo, setGoTo] = useState<{ readonly line: number; readonly part: 'result' | 'note' } | null>(null);
  useEffect(() => {
    if (goTo) focusField(place.current?.querySelector(`[data-line="${goTo.line}"] [data-part="${goTo.part}"]`));
  }, [goTo]);
  const ready = lines.length > 0;
  useEffect(() => {
    if (autoFocus && ready) setGoTo({ line: 0, part: 'result' });
  }, [autoFocus, ready]);

  const set = (index: number, part: Readonly<Record<string, string>>): void =>
    onChange(
      name,
      lines.map((line, i) => (i === index ? { ...line, ...part } : line)),
    );
  const choose = (index: number, result: string): void => {
    set(index, { result, ...(result === 'normal' && { note: '' }) });
    const byDigit = digit.current;
    digit.current = false;
    if (result !== 'normal') setGoTo({ line: index, part: 'note' });
    else if (byDigit) setGoTo({ line: Math.min(index + 1, lines.length - 1), part: 'result' });
  };
  useKeysIn(place, (event) => {
    digit.current = /^[1-3]$/.test(event.key) && !(event.target instanceof HTMLInputElement && event.target.type === 'text');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const line = (event.target as Element).closest('[data-line]')?.getAttribute('data-line');
    if (step === undefined || line === null || line === undefined) return false;
    setGoTo({ line: Math.max(0, Math.min(lines.length - 1, Number(line) + step)), part: 'result' });
    return true;
  });
  return (
    <FieldFrame
      id={id}
      name={name}
      label={say(field.label)}
      need={false}
      group
      span={6}
      hint={t('hint')}
      error={error}
      autoFocus={false}
      showsLabel
    >
      <div ref={place} role="group" aria-labelledby={`${id}-label`} className="check-lines">
        {lines.map((line, index) => (
          // The place is the identity: the items of a sheet are neither added nor removed here.
          <div key={`${asText(line['item'])}-${index + 1}`} data-line={index} className={`check-line check-${asText(line['result'])}`}>
            <span id={`${id}-${index}-label`} className="check-item">
              {asText(line['item'])}
            </span>
            <div data-field="" data-part="result">
              <ChoiceControl
                id={`${id}-${index}`}
                label={asText(line['item'])}
                options={RESULTS}
                value={asText(line['result'])}
                onChange={(result) => choose(index, asText(result))}
                invalid={false}
                required
                describedBy={undefined}
              />
            </div>
            {line['result'] !== 'normal' && (
              <div data-field="" data-part="note">
                <label className="only-spoken" htmlFor={`${id}-${index}-note`}>
                  {t('note', { item: asText(line['item']) })}
                </label>
                <TextControl
                  id={`${id}-${index}-note`}
                  label={t('note', { item: asText(line['item']) })}
                  value={asText(line['note'])}
                  onChange={(note) => set(index, { note: asText(note) })}
                  invalid={false}
                  required={false}
                  describedBy={undefined}
                />
              </div>
            )}
          </div>
        ))}
      </div>
      {lines.some((line) => line['result'] !== 'normal') && (
        <Button
          small
          tone="quiet"
          onClick={() =>
            onChange(
              name,
              lines.map((line) => ({ ...line, result: 'normal', note: '' })),
            )
          }
        >
          {t('allNormal')}
        </Button>
      )}
    </FieldFrame>
  );
}
