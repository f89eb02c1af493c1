/** The figures of one source as inputs in a table row. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { SIGNATURE_RULES } from '@shared/registers/callbacks/choices';
import { LEVELS, METHODS } from '@shared/registers/contract/choices';
import { byGrade, isByGrade } from '@shared/rules/callbacks/policy';
import { SOURCE_LABELS } from '@shared/rules/callbacks/sources';
import type { Callers, Deadline, Method, SignatureRule, SourceRule } from '@shared/rules/callbacks/types';
import { words } from './policy-texts';
import { Whole } from './whole-number';

interface PolicyRuleLineProps {
  readonly rule: SourceRule;
  readonly onChange: (rule: SourceRule) => void;
  readonly onRemove: () => void;
}

const KINDS = { days: 'kindDays', months: 'kindMonths', 'same-day': 'kindSame', term: 'kindTerm', planned: 'kindPlanned' } as const;

/** A letter answers many and is never a first method. */
const FIRST_METHODS: readonly Method[] = ['visit', 'phone', 'meet', 'sms', 'email', 'chat'];

export function PolicyRuleLine({ rule, onChange, onRemove }: PolicyRuleLineProps) {
  const t = useText(words);
  const label = useLabel();
  const source = label(SOURCE_LABELS[rule.source]);
  const count = countOf(rule.deadline);
  const named = (what: string): string => `${source} ${what}`;
  const putCallers = (index: number, part: Partial<Callers>): void =>
    onChange({ ...rule, callers: rule.callers.map((one, i) => (i === index ? { ...one, ...part } : one)) });
  return (
    <tr>
      <th scope="row">{source}</th>
      <td>
        <span className="policy-deadline">
          <select
            className="control-input"
            aria-label={named(t('deadline'))}
            value={rule.deadline.kind}
            onChange={(event) => onChange({ ...rule, deadline: deadlineOf(event.target.value as Deadline['kind'], count ?? 3) })}
          >
            {Object.entries(KINDS).map(([kind, word]) => (
              <option key={kind} value={kind}>
                {t(word)}
              </option>
            ))}
          </select>
          {count !== null && (
            <Whole
              label={named(t('number'))}
              value={count}
              onChange={(n) => onChange({ ...rule, deadline: deadlineOf(rule.deadline.kind, n ?? 0) })}
            />
          )}
        </span>
      </td>
      <td>
        <span className="policy-unit">
          <Whole label={named(t('rate'))} value={rule.rate} onChange={(rate) => onChange({ ...rule, rate })} />%
        </span>
        {rule.rate === null && <span className="muted small">{t('byHand')}</span>}
      </td>
      <td>
        {rule.callers.map((one, index) => (
          // The place is the identity: one, or one for each grade.
          <span key={`callers-${index + 1}`} className="policy-callers">
            {one.severity !== undefined && <span className="muted small">{label(LEVELS[one.severity])}</span>}
            <input
              className="control-input"
              aria-label={named(`${one.severity === undefined ? '' : `${label(LEVELS[one.severity])} `}${t('post')}`)}
              value={one.post}
              onChange={(event) => putCallers(index, { post: event.target.value })}
            />
            <Whole label={named(t('people'))} value={one.together} onChange={(n) => putCallers(index, { together: n ?? 1 })} />
          </span>
        ))}
        <label className="policy-tick">
          <input
            type="checkbox"
            checked={isByGrade(rule.callers)}
            onChange={(event) => onChange({ ...rule, callers: byGrade(rule.callers, event.target.checked) })}
          />
          {t('byGrade')}
        </label>
      </td>
      <td>
        <select
          className="control-input"
          aria-label={named(t('method'))}
          value={rule.method}
          onChange={(event) => onChange({ ...rule, method: event.target.value as SourceRule['method'] })}
        >
          <option value="">{t('anyMethod')}</option>
          {FIRST_METHODS.map((method) => (
            <option key={method} value={method}>
              {label(METHODS[method])}
            </option>
          ))}
        </select>
        <label className="policy-tick">
          <input type="checkbox" checked={rule.onSite} onChange={(event) => onChange({ ...rule, onSite: event.target.checked })} />
          {t('onSite')}
        </label>
        <label className="policy-tick">
          <input
            type="checkbox"
            checked={rule.meetKeyOrComplex}
            onChange={(event) => onChange({ ...rule, meetKeyOrComplex: event.target.checked })}
          />
          {t('meetKey')}
        </label>
      </td>
      <td>
        <select
          className="control-input"
          aria-label={named(t('signature'))}
          value={rule.signature}
          onChange={(event) => onChange({ ...rule, signature: event.target.value as SignatureRule })}
        >
          {Object.entries(SIGNATURE_RULES).map(([key, word]) => (
            <option key={key} value={key}>
              {label(word)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <Button small onClick={onRemove} label={`${t('remove')} ${source}`}>
          {t('remove')}
        </Button>
      </td>
    </tr>
  );
}

function countOf(deadline: Deadline): number | null {
  if (deadline.kind === 'days') return deadline.days;
  if (deadline.kind === 'months') return deadline.months;
  return deadline.kind === 'term' ? deadline.endDays : null;
}

function deadlineOf(kind: Deadline['kind'], n: number): Deadline {
  if (kind === 'days') return { kind, days: n };
  if (kind === 'months') return { kind, months: n };
  return kind === 'term' ? { kind, endDays: n } : { kind };
}
