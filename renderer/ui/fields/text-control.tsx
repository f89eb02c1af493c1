/** One line of text. Enter goes to the next field; the text itself is never touched. */
import { focusNextField, isComposing } from '../keys';
import { aria, type ControlProps } from './field-context';

interface TextControlProps extends ControlProps<string> {
  readonly inputMode?: 'text' | 'tel';
}

export function TextControl(props: TextControlProps) {
  return (
    <input
      {...aria(props)}
      id={props.id}
      className="control-input"
      type="text"
      inputMode={props.inputMode}
      autoComplete="off"
      spellCheck={false}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || isComposing(event)) return;
        event.preventDefault();
        focusNextField(event.currentTarget);
      }}
    />
  );
}
