/** Several of a list: a few options as boxes, people, departments and numbers as tags that are typed or chosen. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import type { Text } from '@shared/base/text';
import { Select } from 'antd';
import { fit } from '../match';
import { ARROW } from './arrow';
import { MAX_SEGMENTS } from './choice-control';
import { aria, type ControlProps } from './field-context';
import { listHeight } from './list-height';
import { words } from './texts';

interface ChoicesControlProps extends ControlProps<readonly string[]> {
  readonly options: Readonly<Record<string, Text>>;
}

export function ChoicesControl(props: ChoicesControlProps) {
  const { id, options, value, onChange } = props;
  const say = useLabel();
  const keys = Object.keys(options);
  if (keys.length > MAX_SEGMENTS) {
    return (
      <Select
        {...aria(props)}
        id={id}
        className="control-select"
        listHeight={listHeight()}
        suffixIcon={ARROW}
        mode="multiple"
        value={[...value]}
        onChange={(next: string[]) => onChange(keys.filter((key) => next.includes(key)))}
        notFoundContent={null}
        showSearch={{ filterOption: (input, option) => fit(String(option?.label ?? ''), input) !== null }}
        options={keys.map((key) => ({ value: key, label: say(options[key] as Text) }))}
      />
    );
  }
  const toggle = (key: string, on: boolean): void => onChange(keys.filter((k) => (k === key ? on : value.includes(k))));
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={props.describedBy} className="ticks">
      {keys.map((key, index) => (
        <label key={key} className="tick" htmlFor={`${id}-${index}`}>
          <input
            id={`${id}-${index}`}
            type="checkbox"
            checked={value.includes(key)}
            onChange={(event) => toggle(key, event.target.checked)}
          />
          {say(options[key] as Text)}
        </label>
      ))}
    </div>
  );
}

interface TagsControlProps extends ControlProps<readonly string[]> {
  /** What is offered; anything else may be typed. */
  readonly offers: readonly string[];
}

export function TagsControl(props: TagsControlProps) {
  const t = useText(words);
  return (
    <Select
      {...aria(props)}
      id={props.id}
      className="control-select"
      listHeight={listHeight()}
      suffixIcon={ARROW}
      mode="tags"
      value={[...props.value]}
      onChange={(next: string[]) => props.onChange([...new Set(next.map((item) => item.trim()).filter((item) => item !== ''))])}
      tokenSeparators={[',', '，', '、', ';', '；']}
      placeholder={t('add')}
      showSearch={{ filterOption: (input, option) => fit(String(option?.value ?? ''), input) !== null }}
      options={props.offers.map((value) => ({ value, label: value }))}
      {...(props.offers.length === 0 ? { open: false } : {})}
    />
  );
}
