/** Asks one thing before something is done, in place: the reason of a voiding, the unit to move to. */

import { sayRefusal } from '@renderer/i18n/refusals';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import type { Result } from '@shared/base/result';
import type { Field, FieldValue } from '@shared/registers/contract/fields';
import { asText } from '@shared/registers/contract/fields';
import { useRef, useState } from 'react';
import type { FieldContext } from '../fields/field-context';
import { FieldInput } from '../fields/field-input';
import { usePanelKeys } from '../keys';
import { Button } from '../parts/button';
import { words } from './texts';

interface AskPanelProps {
  readonly verb: string;
  readonly danger?: boolean;
  readonly field: Field;
  readonly context: FieldContext;
  readonly onDone: (answer: string) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}

export function AskPanel(props: AskPanelProps) {
  const t = useText(words);
  const language = useLanguage();
  const [answer, setAnswer] = useState<FieldValue>('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const root = useRef<HTMLDivElement>(null);
  const done = async (): Promise<void> => {
    if (running.current) return;
    const typed = asText(answer).trim();
    if (typed === '') return setError(sayRefusal({ code: 'field.needed' }, language));
    running.current = true;
    setBusy(true);
    const result = await props.onDone(typed);
    if (result.ok) return props.onClose();
    running.current = false;
    setBusy(false);
    setError(sayRefusal(result.error, language));
  };
  usePanelKeys(root, () => void done(), props.onClose);
  return (
    <div ref={root} className="action-panel" role="group" aria-label={props.verb} data-form="">
      <div className="record-form-grid">
        <FieldInput
          name="answer"
          field={props.field}
          need
          value={answer}
          onChange={(_, value) => {
            setAnswer(value);
            setError('');
          }}
          error={error}
          autoFocus
          context={props.context}
        />
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
