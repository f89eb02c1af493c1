/** One policy as a table: every figure with the clause it comes from, house choices marked (CB-1, 制度依据). */
import { useLabel, useMarks, useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import { SIGNATURE_RULES } from '@shared/registers/callbacks/choices';
import { SOURCE_LABELS, unnamedSources } from '@shared/rules/callbacks/sources';
import type { Basis, Figure, Policy, SourceRule } from '@shared/rules/callbacks/types';
import { words } from './policy-texts';
import { callersWords, deadlineWords, methodWords, rateWords } from './policy-words';

const FIGURES: readonly Figure[] = ['deadline', 'rate', 'callers', 'method', 'signature'];

export function PolicyView({ policy }: { readonly policy: Policy }) {
  const t = useText(words);
  const marks = useMarks();
  const label = useLabel();
  const unnamed = unnamedSources(policy).filter((source) => source !== 'today');
  const said = (rule: SourceRule, figure: Figure): string => {
    if (figure === 'deadline') return deadlineWords(rule, t);
    if (figure === 'rate') return rateWords(rule, t);
    if (figure === 'callers') return callersWords(rule, t, label);
    return figure === 'method' ? methodWords(rule, t, label) : label(SIGNATURE_RULES[rule.signature]);
  };
  return (
    <div className="policy-view">
      <p className="muted">
        {policy.document !== '' && t('document', { document: policy.document })} {t('houseHint')}
      </p>
      <table className="setting-table">
        <thead>
          <tr>
            <th scope="col">{t('source')}</th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col">
                {t(figure)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {policy.rules.map((rule) => (
            <tr key={rule.source}>
              <th scope="row">{label(SOURCE_LABELS[rule.source])}</th>
              {FIGURES.map((figure) => (
                <td key={figure}>
                  {said(rule, figure)}
                  <BasisNote basis={rule.basis[figure]} document={policy.document} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {t('callHours')} {marks.list(policy.callHours.map(({ from, to }) => `${from}–${to}`))}{' '}
        <BasisNote basis={policy.callHoursBasis} document={policy.document} />
      </p>
      {policy.phoneFromRound !== null && <p>{t('phoneFrom', { n: policy.phoneFromRound })}</p>}
      {!policy.layer && (
        <p className="muted">{t('unnamed', { list: marks.list(unnamed.map((source) => label(SOURCE_LABELS[source]))) })}</p>
      )}
    </div>
  );
}

/** The clause; the document too where it is another than the policy's. */
function BasisNote({ basis, document }: { readonly basis: Basis; readonly document: string }) {
  const t = useText(words);
  if (basis.house) {
    return (
      <span className="policy-basis">
        <Tag tone="calm">{t('house')}</Tag>
      </span>
    );
  }
  const said = [basis.document === document ? '' : basis.document, basis.clause].filter((part) => part !== '').join(' ');
  return said === '' ? null : (
    <span className="policy-basis muted small" lang="zh-CN">
      {said}
    </span>
  );
}
