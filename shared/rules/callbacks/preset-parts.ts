/** What the shipped policies are put together from: the documents' names, call hours and the basis of each figure. */
import type { ClockSpan } from '../calendar/spans';
import type { Basis, Figure, Policy, SourceRule } from './types';

export const DOC = {
  A: '某物业客服部回访管理操作规程',
  A2: '客服部操作规程（篇1）',
  B: '客户回访管理规程',
  B2: '物业管理客户回访作业流程（篇2）',
  C: '客服中心管理制度',
  CALLS: '客服部电话回访规范用语',
  D: '客服前台日常作业规程（WKF-008）',
} as const;

const FIGURES: readonly Figure[] = ['deadline', 'rate', 'callers', 'method', 'signature'];

/** B 1.7 is the one document that says what is signed and what is not; it stands in where a document is silent (CB-4). */
const SIGNATURE: Basis = { document: DOC.B, clause: '1.7', house: false };

type Given = Pick<SourceRule, 'source' | 'deadline' | 'rate' | 'callers' | 'signature'> & Partial<SourceRule>;

/**
 * A rule with its basis: `clauses` are those of deadline, rate, callers, method and signature, divided by `|`
 * (empty = the document gives none); `house` lists the figures that are house choices.
 */
export function rule(document: string, given: Given, clauses: string, house: readonly Figure[] = []): SourceRule {
  const parts = clauses.split('|');
  const basisOf = (figure: Figure, index: number): Basis => {
    const clause = parts[index] ?? '';
    if (figure === 'signature' && clause === '') return SIGNATURE;
    return { document, clause, house: house.includes(figure) };
  };
  const basis = Object.fromEntries(FIGURES.map((figure, index) => [figure, basisOf(figure, index)])) as Record<Figure, Basis>;
  return { method: '', onSite: false, meetKeyOrComplex: false, ...given, basis };
}

/** Call hours of a policy with their basis (CB-9). */
export function hours(callHours: readonly ClockSpan[], callHoursBasis: Basis): Pick<Policy, 'callHours' | 'callHoursBasis'> {
  return { callHours, callHoursBasis };
}

/** The call hours of every preset but C: a house choice. */
export const OTHER_HOURS = hours(
  [
    { from: '09:00', to: '12:00' },
    { from: '14:00', to: '20:00' },
  ],
  { document: '', clause: '', house: true },
);
