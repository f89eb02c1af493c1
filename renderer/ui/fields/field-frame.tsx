/** Label, control, hint and error of one field, tied together for eyes, keyboard and screen readers alike. */
import { useText } from '@renderer/i18n/use-text';
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { focusField } from '../keys';
import { RuleLink } from '../parts/rule-link';
import { words } from './texts';

interface FieldFrameProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly need: boolean;
  /** A group of controls: the label can't be tied to one of them. */
  readonly group: boolean;
  /** Columns of six. */
  readonly span: number;
  readonly hint: string;
  readonly error: string;
  readonly autoFocus: boolean;
  /** Whether a scan may go into it. */
  readonly takesCodes?: boolean;
  /** False when the control shows its label itself (a tick box). */
  readonly showsLabel: boolean;
  readonly children: ReactNode;
}

export function FieldFrame(props: FieldFrameProps) {
  const { id, label, hint, error } = props;
  const t = useText(words);
  const frame = useAutoFocus(props.autoFocus);
  const title = (
    <>
      {label}
      {props.need && (
        <span className="field-need" title={t('needed')}>
          *
        </span>
      )}
    </>
  );
  return (
    <div
      ref={frame}
      className={`field field-${props.span}${error === '' ? '' : ' field-bad'}`}
      data-field={props.name}
      {...(props.takesCodes && { 'data-codes': '' })}
    >
      {props.group && (
        <span id={`${id}-label`} className="field-label">
          {title}
        </span>
      )}
      {!props.group && props.showsLabel && (
        <label htmlFor={id} className="field-label">
          {title}
        </label>
      )}
      {!props.showsLabel && <span className="field-label" aria-hidden="true" />}
      {props.children}
      {hint !== '' && (
        <div id={`${id}-hint`} className="field-note">
          {hint}
        </div>
      )}
      {error !== '' && (
        <>
          <div id={`${id}-error`} className="field-error" role="alert">
            {error}
          </div>
          <RuleLink sentence={error} />
        </>
      )}
    </div>
  );
}

function useAutoFocus(wanted: boolean): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (wanted) focusField(frame.current);
  }, [wanted]);
  return frame;
}
