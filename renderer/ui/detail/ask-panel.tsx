/** Asks for what is needed before something is done, in place: the reason of a voiding, the unit to move to and why. */

import { sayRefusal } from '@renderer/i18n/refusals';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import type { Result } from '@shared/base/result';
import type { Field, FieldValue } from '@shared/registers/contract/fields';
import { asText } from '@shared/registers/contract/fields';
import { useRef, useState } from 'react';
import type { FieldContext } from '../fields/field-context';
import { FieldInput } from '../fields/field-input';
import { focusField, usePanelKeys } from '../keys';
import { Button } from '../parts/button';
import { useSend } from './acting';
import { words } from './texts';

interface AskPanelProps {
  readonly verb: string;
  readonly danger?: boolean;
  readonly field: Field;
  /** Asked for as well; absent = the answer says it all. */
  readonly reason?: Field;
  readonly context: FieldContext;
  readonly onDone: (answer: string, reason: string) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}

export function AskPanel(props: AskPanelProps) {
  const t = useText(words);
  const language = useLanguage();
  const send = useSend();
  const [answers, setAnswers] = useState<Readonly<Record<string, FieldValue>>>({});
  const [error, setError] = useState({ name: '', text: '' });
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const root = useRef<HTMLDivElement>(null);
  const fields: Readonly<Record<string, Field>> = { answer: props.field, ...(props.reason && { reason: props.reason }) };
  const done = async (): Promise<void> => {
    if (running.current) return;
    const typed = (name: string): string => asText(answers[name]).trim();
    const empty = Object.keys(fields).find((name) => typed(name) === '');
    if (empty !== undefined) {
      setError({ name: empty, text: sayRefusal({ code: 'field.needed' }, language) });
      focusField(root.current?.querySelector(`[data-field="${empty}"]`));
      return;
    }
    running.current = true;
    setBusy(true);
    const result = await send(() => props.onDone(typed('answer'), typed('reason')));
    if (result.ok) return props.onClose();
    running.current = false;
    setBusy(false);
    setError({ name: result.error.field === 'reason' && props.reason ? 'reason' : 'answer', text: sayRefusal(result.error, language) });
  };
  usePanelKeys(root, () => void done(), props.onClose);
  return (
    <div ref={root} className="action-panel" role="group" aria-label={props.verb} data-form="">
      <div className="record-form-grid">
        {Object.entries(fields).map(([name, field], index) => (
          <FieldInput
            key={name}
            name={name}
            field={field}
            need
            value={answers[name] ?? ''}
            onChange={(_, value) => {
              setAnswers({ ...answers, [name]: value });
              setError({ name: '', text: '' });
            }}
            error={error.name === name ? error.text : ''}
            autoFocus={index === 0}
            context={props.context}
          />
        ))}
      </div>
      <div className="row">
        <Button tone={props.danger ? 'danger' : 'main'} save onClick={() => void done()} disabled={busy} keys="Ctrl Enter">
          {props.verb}
        </Button>
        <Button onClick={props.onClose} keys="Esc">
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
