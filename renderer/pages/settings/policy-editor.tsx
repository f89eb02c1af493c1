/** Changes the figures of one of the site's own policies; saving makes its next version. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import type { ClockSpan } from '@shared/rules/calendar/spans';
import { newRule } from '@shared/rules/callbacks/book-changes';
import { SOURCE_LABELS, unnamedSources } from '@shared/rules/callbacks/sources';
import type { Policy, Source, SourceRule } from '@shared/rules/callbacks/types';
import { useId, useState } from 'react';
import { PolicyRuleLine } from './policy-rule-line';
import { words } from './policy-texts';
import { Whole } from './whole-number';

interface PolicyEditorProps {
  readonly policy: Policy;
  readonly onSave: (change: Pick<Policy, 'rules' | 'callHours' | 'phoneFromRound'>) => void;
  readonly onCancel: () => void;
}

const HEADS = ['source', 'deadline', 'rate', 'callers', 'method', 'signature'] as const;

export function PolicyEditor({ policy, onSave, onCancel }: PolicyEditorProps) {
  const t = useText(words);
  const label = useLabel();
  const id = useId();
  const [rules, setRules] = useState(policy.rules);
  const [hours, setHours] = useState(policy.callHours);
  const [phoneFrom, setPhoneFrom] = useState(policy.phoneFromRound);
  const put = (index: number, rule: SourceRule): void => setRules(rules.map((one, i) => (i === index ? rule : one)));
  const free = unnamedSources({ ...policy, rules }).filter((source) => source !== 'today');
  const add = (source: string): void => {
    if (source !== '') setRules([...rules, newRule(source as Source, rules[0]?.callers[0]?.post ?? '')]);
  };
  return (
    <div className="policy-editor">
      <table className="setting-table">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
            <th scope="col">
              <span className="only-spoken">{t('remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, index) => (
            <PolicyRuleLine
              key={rule.source}
              rule={rule}
              onChange={(next) => put(index, next)}
              onRemove={() => setRules(rules.filter((_, i) => i !== index))}
            />
          ))}
        </tbody>
      </table>
      <div className="row">
        <label htmlFor={id}>{t('addSource')}</label>
        <select id={id} className="control-input policy-add" value="" onChange={(event) => add(event.target.value)}>
          <option value="" />
          {free.map((source) => (
            <option key={source} value={source}>
              {label(SOURCE_LABELS[source])}
            </option>
          ))}
        </select>
      </div>
      <div className="row">
        <label htmlFor={`${id}-phone`}>{t('phoneFromRound')}</label>
        <Whole id={`${id}-phone`} label={t('phoneFromRound')} value={phoneFrom} onChange={setPhoneFrom} />
        <span className="muted small">{t('phoneFromHint')}</span>
      </div>
      <HoursEditor hours={hours} onChange={setHours} />
      <div className="row">
        <Button tone="main" onClick={() => onSave({ rules, callHours: hours, phoneFromRound: phoneFrom })}>
          {t('saveVersion', { n: policy.version + 1 })}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </div>
  );
}

function HoursEditor({
  hours,
  onChange,
}: {
  readonly hours: readonly ClockSpan[];
  readonly onChange: (hours: readonly ClockSpan[]) => void;
}) {
  const t = useText(words);
  const put = (index: number, part: Partial<ClockSpan>): void => onChange(hours.map((one, i) => (i === index ? { ...one, ...part } : one)));
  return (
    <fieldset className="policy-hours">
      <legend>{t('callHours')}</legend>
      {hours.map((span, index) => (
        // The place is the identity: spans have no other, and are only added and removed.
        <span key={`span-${index + 1}`} className="row">
          <input
            type="time"
            className="control-input"
            aria-label={t('hoursFrom')}
            value={span.from}
            onChange={(event) => put(index, { from: event.target.value })}
          />
          –
          <input
            type="time"
            className="control-input"
            aria-label={t('hoursTo')}
            value={span.to}
            onChange={(event) => put(index, { to: event.target.value })}
          />
          <Button small onClick={() => onChange(hours.filter((_, i) => i !== index))}>
            {t('remove')}
          </Button>
        </span>
      ))}
      <Button small onClick={() => onChange([...hours, { from: hours.at(-1)?.to ?? '09:00', to: '20:00' }])}>
        {t('addHours')}
      </Button>
    </fieldset>
  );
}
