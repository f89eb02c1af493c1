/** What can be done to a callback alone. Recording a round or an attempt adds a line to a list: `callbacks.round`, `callbacks.attempt` in shared/rules. */
import { text } from '../../base/text';
import type { Action, State } from '../contract/definition';
import type { CallbackData } from './fields';
import { missesSignature, signGuard } from './rules';

export const callbackStates = {
  due: { label: text('待回访', 'To call'), open: true, tone: 'today' },
  called: { label: text('已回访', 'Called'), open: true, tone: 'calm' },
  rectifying: { label: text('整改中', 'Being rectified'), open: true, tone: 'hold' },
  again: { label: text('再次回访', 'To call again'), open: true, tone: 'today' },
  closed: { label: text('已关闭', 'Closed'), open: false, tone: 'done' },
  exempt: { label: text('免回访', 'Exempt'), open: false, tone: 'calm' },
} as const satisfies Readonly<Record<string, State>>;

type CallbackState = keyof typeof callbackStates;

export const callbackActions = {
  round: { label: text('回访', 'Call'), from: ['due', 'again'], to: 'called', asks: [], needs: [], key: 'W', tone: 'main', panel: true },
  assign: {
    label: text('安排回访人', 'Assign'),
    from: ['due', 'rectifying', 'again'],
    to: null,
    asks: ['plannedCallers'],
    needs: ['plannedCallers'],
    key: 'A',
    tone: 'plain',
  },
  reschedule: {
    label: text('改应回访日期', 'Set the date'),
    from: ['due'],
    to: null,
    asks: ['dueOn'],
    needs: ['dueOn'],
    reason: true,
    tone: 'plain',
  },
  rectified: {
    label: text('整改完成', 'Rectified'),
    from: ['rectifying'],
    to: 'again',
    asks: ['rectification', 'rectifiedAt', 'nextAt'],
    needs: ['rectification', 'rectifiedAt', 'nextAt'],
    fills: { rectifiedAt: 'now' },
    key: 'W',
    tone: 'main',
  },
  exempt: {
    label: text('免回访', 'Exempt'),
    from: ['due', 'again'],
    to: 'exempt',
    asks: ['exemptReason'],
    needs: ['exemptReason'],
    tone: 'danger',
  },
  signature: {
    label: text('补签名', 'Signature in'),
    from: ['called', 'rectifying', 'again', 'closed'],
    to: null,
    asks: ['signed'],
    needs: [],
    tone: 'plain',
    fits: missesSignature,
  },
  sign: {
    label: text('主管签阅', 'Sign'),
    from: ['called', 'rectifying', 'again', 'closed', 'exempt'],
    to: null,
    asks: ['opinion', 'reviewedAt'],
    needs: ['opinion'],
    fills: { reviewer: 'me', reviewedAt: 'now' },
    key: 'Q',
    tone: 'main',
    fits: ({ reviewer }, me) => reviewer === '' || reviewer === me,
    guard: signGuard,
  },
  correct: {
    label: text('更正', 'Correct'),
    from: ['due', 'called', 'rectifying', 'again', 'closed', 'exempt'],
    to: null,
    asks: ['source', 'completedOn', 'dueOn', 'firstMethod', 'signature'],
    needs: ['source', 'dueOn'],
    reason: true,
    tone: 'plain',
  },
} as const satisfies Readonly<Record<string, Action<keyof CallbackData & string, CallbackState, CallbackData>>>;
