/** Yes or no: a box, Space ticks it. */
import type { ReactNode } from 'react';
import { focusNextField, isComposing } from '../keys';
import { aria, type ControlProps } from './field-context';

interface TickControlProps extends ControlProps<boolean> {
  /** What stands beside the box; absent inside tables. */
  readonly children?: ReactNode;
}

export function TickControl(props: TickControlProps) {
  return (
    <label className="tick" htmlFor={props.id}>
      <input
        {...aria(props)}
        id={props.id}
        type="checkbox"
        aria-label={props.children === undefined ? props.label : undefined}
        checked={props.value}
        onChange={(event) => props.onChange(event.target.checked)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || isComposing(event)) return;
          event.preventDefault();
          focusNextField(event.currentTarget);
        }}
      />
      {props.children}
    </label>
  );
}
