/** One of a few as buttons in a row (arrows, digits, first letters), one of many as a searchable list. */
import { useLabel } from '@renderer/i18n/use-text';
import { spellings } from '@shared/base/pinyin';
import type { Text } from '@shared/base/text';
import { Select } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { focusNextField, isComposing } from '../keys';
import { fit } from '../match';
import { ARROW } from './arrow';
import { aria, type ControlProps } from './field-context';
import { listHeight } from './list-height';

/** Up to so many options stand side by side. */
export const MAX_SEGMENTS = 6;

interface ChoiceControlProps extends ControlProps<string> {
  readonly options: Readonly<Record<string, Text>>;
}

export function ChoiceControl(props: ChoiceControlProps) {
  return Object.keys(props.options).length <= MAX_SEGMENTS ? <Segments {...props} /> : <LongChoice {...props} />;
}

function Segments(props: ChoiceControlProps) {
  const { id, options, value, onChange } = props;
  const say = useLabel();
  const keys = Object.keys(options);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      focusNextField(event.target as HTMLElement);
    } else if ((event.key === 'Backspace' || event.key === 'Delete') && !props.required) onChange('');
    else {
      const meant = optionFor(event.key, options);
      if (meant === undefined) return;
      event.preventDefault();
      onChange(meant);
      document.getElementById(`${id}-${keys.indexOf(meant)}`)?.focus();
    }
  };

  return (
    <div {...aria(props)} role="radiogroup" tabIndex={-1} aria-labelledby={`${id}-label`} className="segments" onKeyDown={onKeyDown}>
      {keys.map((key, index) => (
        <label key={key} className={key === value ? 'segment on' : 'segment'}>
          <input id={`${id}-${index}`} type="radio" name={id} checked={key === value} onChange={() => onChange(key)} />
          <small aria-hidden="true">{index + 1}</small>
          {say(options[key] as Text)}
        </label>
      ))}
    </div>
  );
}

/** The option a key means: a digit by place, a letter by the first letter of a label (pinyin or English) when only one begins so. */
export function optionFor(key: string, options: Readonly<Record<string, Text>>): string | undefined {
  if (/^[1-9]$/.test(key)) return Object.keys(options)[Number(key) - 1];
  if (!/^[a-z]$/i.test(key)) return undefined;
  const letter = key.toLowerCase();
  const byPinyin = Object.entries(options).filter(([, label]) => spellings(label.zh).some((s) => s.startsWith(letter)));
  const found = byPinyin.length > 0 ? byPinyin : Object.entries(options).filter(([, label]) => label.en.toLowerCase().startsWith(letter));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** Enter chooses and goes on, as in every other field; Backspace empties it. */
function LongChoice(props: ChoiceControlProps) {
  const { value, onChange } = props;
  const say = useLabel();
  const byEnter = useRef<HTMLElement | null>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    byEnter.current = null;
    if (isComposing(event) || event.ctrlKey || !(event.target instanceof HTMLInputElement)) return;
    const open = event.target.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Enter' && open) byEnter.current = event.target;
    else if (event.key === 'Enter' && value !== '') focusNextField(event.target);
    else if (event.key === 'Backspace' && !open && event.target.value === '' && !props.required) onChange('');
    else return;
    if (!open) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  return (
    <div onKeyDownCapture={onKeyDown}>
      <Select
        {...aria(props)}
        id={props.id}
        className="control-select"
        listHeight={listHeight()}
        suffixIcon={ARROW}
        value={value === '' ? null : value}
        onChange={(chosen: string | null) => {
          onChange(chosen ?? '');
          if (byEnter.current) focusNextField(byEnter.current);
        }}
        showSearch={{ filterOption: (input, option) => fit(String(option?.label ?? ''), input) !== null }}
        options={Object.entries(props.options).map(([key, label]) => ({ value: key, label: say(label) }))}
        notFoundContent={null}
        virtual={false}
      />
    </div>
  );
}
