/** The states of a request: 待受理 → 已受理 → 处理中 → 待客户确认 → 已办结, and the ways aside. */
import { text } from '../../base/text';
import type { State } from '../contract/definition';

export const requestStates = {
  pending: { label: text('待受理', 'To accept'), open: true, tone: 'today' },
  accepted: { label: text('已受理', 'Accepted'), open: true, tone: 'calm' },
  working: { label: text('处理中', 'In hand'), open: true, tone: 'calm' },
  confirming: { label: text('待客户确认', 'To confirm'), open: true, tone: 'today' },
  closed: { label: text('已办结', 'Closed'), open: false, tone: 'done' },
  hold: { label: text('挂起', 'On hold'), open: true, tone: 'hold' },
  refused: { label: text('不受理', 'Not accepted'), open: false, tone: 'calm' },
  merged: { label: text('已合并', 'Merged'), open: false, tone: 'calm' },
} as const satisfies Readonly<Record<string, State>>;

export type RequestState = keyof typeof requestStates;
