/** The record of a planned callback: who, what, until when, and the policy it was made under (CB-1). */
import { callbacks } from '../../registers/callbacks/definition';
import type { CreateRow } from '../../registers/contract/change';
import type { Row } from '../../registers/contract/row';
import { subjectOf } from './matter';
import type { PlannedCallback } from './plan';
import type { Policy } from './types';

/** For one matter (`party`) of the record: by the program (`why` = '') or added by a supervisor's hand, with the reason (CB-3). */
export function callbackRow(row: Row, party: string, policy: Policy, planned: PlannedCallback, why = ''): CreateRow {
  const subject = subjectOf(row, party);
  return {
    kind: 'create',
    register: callbacks.id,
    links: [row.id],
    mark: '',
    data: {
      source: planned.source,
      sourceNo: row.no,
      party,
      unit: subject.unit,
      name: subject.name,
      phone: subject.phone,
      subject: subject.content,
      completedOn: planned.baseDay,
      dueOn: planned.dueDay || planned.baseDay,
      plannedDue: planned.dueDay || planned.baseDay,
      counted: planned.rate !== null,
      occasion: planned.occasion,
      round: 0,
      level: subject.level,
      policyId: policy.id,
      policyVersion: policy.version,
      policyTitle: policy.name.zh,
      plannedPost: planned.callers.post,
      together: planned.callers.together,
      firstMethod: planned.method,
      onSite: planned.onSite,
      signature: planned.signature,
      drawn: why === '' && planned.rate !== null && planned.rate < 100 ? 'yes' : '',
      byHand: why !== '',
      why,
    },
  };
}
