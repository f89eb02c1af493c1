/** 未接通, 改期, 拒访, 无法联系: what is no round is noted in place, with one line and perhaps a new time (CB-5). */
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { TimeControl } from '@renderer/ui/fields/time-control';
import { useKeysIn } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { callbacks } from '@shared/registers/callbacks/definition';
import { asText } from '@shared/registers/contract/fields';
import { useEffect, useId, useRef, useState } from 'react';
import { words } from './texts';

export type AttemptKind = 'no-answer' | 'rescheduled' | 'refused' | 'unreachable';

/** Key → attempt, in the order of the buttons. */
export const ATTEMPT_KEYS = { N: 'no-answer', D: 'rescheduled', X: 'refused', U: 'unreachable' } as const;

interface AttemptStripProps {
  readonly id: string;
  readonly kind: AttemptKind;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Mount it with `key={kind}`. Enter notes it; a new time begins with the time, the others with the note. */
export function AttemptStrip({ id, kind, onDone, onCancel }: AttemptStripProps) {
  const t = useText(words);
  const { run } = useDesk();
  const { now } = useFieldContext();
  const sentence = useRefusal();
  const own = useId();
  const root = useRef<HTMLDivElement>(null);
  const busy = useRef(false);
  const [note, setNote] = useState('');
  const [nextAt, setNextAt] = useState('');
  const [error, setError] = useState('');
  useEffect(() => {
    root.current?.querySelector('input')?.focus();
  }, []);
  const save = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const result = await run('callbacks.attempt', { id, kind, note, nextAt });
    busy.current = false;
    if (result.ok) return onDone();
    setError(sentence(result.error, callbacks.refusals));
  };
  useKeysIn(root, (event) => {
    const { target } = event;
    const inList = target instanceof Element && target.getAttribute('aria-expanded') === 'true';
    const inNote = target instanceof Element && target.id === `${own}-note`;
    if (event.key === 'Escape' && !inList) onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || inNote)) void save();
    else return false;
    return true;
  });
  const time = (
    <div className="call-attempt-time" data-field="nextAt">
      <label htmlFor={`${own}-time`} className="only-spoken">
        {t(kind === 'rescheduled' ? 'attemptNext' : 'attemptAgain')}
      </label>
      <TimeControl
        kind="instant"
        id={`${own}-time`}
        label={t('attemptNext')}
        value={nextAt}
        now={now}
        onChange={(value) => setNextAt(asText(value))}
        invalid={error !== ''}
        required={kind === 'rescheduled'}
        describedBy={undefined}
      />
    </div>
  );
  const line = (
    <div className="call-attempt-note" data-field="note">
      <label htmlFor={`${own}-note`} className="only-spoken">
        {t('attemptNote')}
      </label>
      <input
        id={`${own}-note`}
        className="control-input"
        autoComplete="off"
        placeholder={t('attemptNote')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </div>
  );
  return (
    <div ref={root} className="call-attempt" role="group" aria-label={t(kind)} data-form="">
      <b>{t(kind)}</b>
      {kind === 'rescheduled' ? (
        <>
          <span className="muted small">{t('attemptNext')}</span>
          {time}
          {line}
        </>
      ) : (
        <>
          {line}
          <span className="muted small">{t('attemptAgain')}</span>
          {time}
        </>
      )}
      <Button tone="main" save keys="Enter" onClick={() => void save()}>
        {t('noteIt')}
      </Button>
      <Button keys="Esc" onClick={onCancel}>
        {t('cancel')}
      </Button>
      {error !== '' && (
        <span className="field-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
