/** A log: earlier lines can only be read, a new line is written below them and gets time and name by itself. */
import { useText } from '@renderer/i18n/use-text';
import { type Instant, showTime } from '@shared/base/time';
import type { LogLine } from '@shared/registers/contract/fields';
import { useState } from 'react';
import { isComposing } from '../keys';
import { aria, type ControlProps } from './field-context';
import { words } from './texts';

interface LogControlProps extends ControlProps<readonly LogLine[]> {
  readonly now: () => Instant;
  readonly me: string;
}

export function LogLines({ lines }: { readonly lines: readonly LogLine[] }) {
  return (
    <ul className="log-lines">
      {lines.map((line) => (
        <li key={`${line.at}${line.by}${line.text}`}>
          <time className="num">{showTime(line.at)}</time>
          <b>{line.by}</b>
          <span>{line.text}</span>
        </li>
      ))}
    </ul>
  );
}

/** The line being written is part of the value from its first letter on, so that a draft keeps it; Enter begins another. */
export function LogControl(props: LogControlProps) {
  const { value, onChange } = props;
  const t = useText(words);
  const [settled, setSettled] = useState(value.length);
  const kept = value.slice(0, settled);
  const writing = value[settled]?.text ?? '';
  return (
    <div>
      {kept.length > 0 && <LogLines lines={kept} />}
      <input
        {...aria(props)}
        id={props.id}
        className="control-input"
        type="text"
        placeholder={t('newLine')}
        value={writing}
        onChange={(event) => {
          const text = event.target.value;
          onChange(text === '' ? kept : [...kept, { at: props.now(), by: props.me, text }]);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || isComposing(event)) return;
          event.preventDefault();
          setSettled(value.length);
        }}
      />
    </div>
  );
}
