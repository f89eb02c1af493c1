/** New opinions raised in a callback: answered on the spot, an answer promised for a time, or turned into a request (CB-6). */
import { useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { TimeControl } from '@renderer/ui/fields/time-control';
import { Button } from '@renderer/ui/parts/button';
import { asText } from '@shared/registers/contract/fields';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { type Opinion, type OpinionEnd, proposedReply, withRequest } from './answers';
import { words } from './texts';
import type { CallForm } from './use-call-form';

const ENDS: readonly OpinionEnd[] = ['promised', 'answered', 'request'];

export function OpinionsBlock({ form }: { readonly form: CallForm }) {
  const t = useText(words);
  const { now } = useFieldContext();
  const { answers, put, errors } = form;
  const { opinions } = answers;
  const change = (index: number, part: Partial<Opinion>): void =>
    put({ opinions: opinions.map((one, i) => (i === index ? { ...one, ...part } : one)) });
  return (
    <div className="call-opinions" data-field="opinions">
      {opinions.map((opinion, index) => (
        // The place is the identity: opinions are only added at the end and taken away.
        <OpinionLine
          key={`opinion-${index + 1}`}
          opinion={opinion}
          place={index + 1}
          onChange={(part) => change(index, part)}
          onRemove={() => put({ opinions: opinions.filter((_, i) => i !== index) })}
        />
      ))}
      {(errors['text'] ?? errors['replyBy']) && (
        <div className="field-error" role="alert">
          {errors['text'] ?? errors['replyBy']}
        </div>
      )}
      <div className="row">
        <Button
          small
          keys="Alt A"
          onClick={() => put({ opinions: [...opinions, { text: '', end: 'promised', replyBy: proposedReply(now()) }] })}
        >
          {t('addOpinion')}
        </Button>
        <Button small keys="Alt R" onClick={() => put(withRequest(answers, now()))}>
          {t('toRequestKey')}
        </Button>
      </div>
    </div>
  );
}

interface OpinionLineProps {
  readonly opinion: Opinion;
  readonly place: number;
  readonly onChange: (part: Partial<Opinion>) => void;
  readonly onRemove: () => void;
}

function OpinionLine({ opinion, place, onChange, onRemove }: OpinionLineProps) {
  const t = useText(words);
  const { now } = useFieldContext();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [begun] = useState(opinion.text === '');
  useLayoutEffect(() => {
    if (begun) input.current?.focus();
  }, [begun]);
  return (
    <div className="call-opinion">
      <label htmlFor={`${id}-text`} className="only-spoken">
        {t('opinionText')}
      </label>
      <input
        ref={input}
        id={`${id}-text`}
        className="control-input"
        value={opinion.text}
        autoComplete="off"
        placeholder={t('opinionText')}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <label htmlFor={`${id}-end`} className="only-spoken">
        {t('opinionEnd')}
      </label>
      <select
        id={`${id}-end`}
        className="control-input"
        value={opinion.end}
        onChange={(event) => onChange({ end: event.target.value as OpinionEnd })}
      >
        {ENDS.map((end) => (
          <option key={end} value={end}>
            {t(end)}
          </option>
        ))}
      </select>
      {opinion.end === 'answered' ? (
        <span />
      ) : (
        <div>
          <label htmlFor={`${id}-by`} className="only-spoken">
            {t('replyBy')}
          </label>
          <TimeControl
            kind="instant"
            id={`${id}-by`}
            label={t('replyBy')}
            value={opinion.replyBy}
            now={now}
            onChange={(value) => onChange({ replyBy: asText(value) })}
            invalid={false}
            required
            describedBy={undefined}
          />
        </div>
      )}
      <button type="button" className="control-button" aria-label={t('removeOpinion', { n: place })} onClick={onRemove}>
        ×
      </button>
    </div>
  );
}
