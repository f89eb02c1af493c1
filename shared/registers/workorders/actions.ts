/** What can be done to a work order alone; sending it out and urging it are commands of shared/rules. */
import { text } from '../../base/text';
import type { Action, State } from '../contract/definition';
import type { WorkorderData } from './fields';
import { paymentGuard, returnGuard } from './rules';

export const workorderStates = {
  sent: { label: text('已派单', 'Sent'), open: true, tone: 'today' },
  taken: { label: text('已接单', 'Taken'), open: true, tone: 'calm' },
  working: { label: text('处理中', 'In hand'), open: true, tone: 'calm' },
  finished: { label: text('已完工', 'Finished'), open: true, tone: 'today' },
  returned: { label: text('已回单', 'Slip back'), open: false, tone: 'done' },
  rejected: { label: text('退单', 'Sent back'), open: false, tone: 'hold' },
} as const satisfies Readonly<Record<string, State>>;

type WorkorderState = keyof typeof workorderStates;

export const workorderActions = {
  take: {
    label: text('接单', 'Take'),
    from: ['sent'],
    to: 'taken',
    asks: ['taker', 'takenAt', 'appointedAt', 'promisedAt'],
    needs: ['taker'],
    fills: { takenAt: 'now' },
    logs: 'progress',
    key: 'S',
    tone: 'main',
  },
  arrive: {
    label: text('到场', 'Arrived'),
    from: ['sent', 'taken'],
    to: 'working',
    asks: ['taker', 'arrivedAt'],
    needs: ['arrivedAt'],
    fills: { arrivedAt: 'now' },
    logs: 'progress',
    key: 'A',
    tone: 'plain',
  },
  follow: {
    label: text('记过程', 'Log progress'),
    from: ['sent', 'taken', 'working'],
    to: null,
    asks: ['promisedAt'],
    needs: [],
    logs: 'progress',
    key: 'G',
    tone: 'plain',
  },
  appoint: {
    label: text('改约', 'New appointment'),
    from: ['sent', 'taken', 'working'],
    to: null,
    asks: ['appointedAt', 'promisedAt'],
    needs: ['appointedAt'],
    reason: true,
    tone: 'plain',
  },
  quote: {
    label: text('报价', 'Quote'),
    from: ['sent', 'taken', 'working', 'finished'],
    to: null,
    asks: ['charge', 'lines', 'quote', 'consent', 'consentBy', 'consentAt'],
    needs: ['charge'],
    tone: 'plain',
  },
  finish: {
    label: text('完工', 'Finished'),
    from: ['sent', 'taken', 'working'],
    to: 'finished',
    asks: ['finishedAt', 'result', 'materials', 'fee'],
    needs: ['finishedAt', 'result'],
    fills: { finishedAt: 'now' },
    logs: 'progress',
    key: 'W',
    tone: 'main',
  },
  back: {
    label: text('回单', 'Slip back'),
    from: ['sent', 'taken', 'working', 'finished'],
    to: 'returned',
    asks: ['taker', 'arrivedAt', 'finishedAt', 'result', 'materials', 'quality', 'attitude', 'signed', 'returnedAt', 'feeStatus', 'fee'],
    needs: ['taker', 'finishedAt', 'result', 'returnedAt'],
    fills: { finishedAt: 'now', returnedAt: 'now' },
    key: 'B',
    tone: 'main',
    guard: returnGuard,
  },
  pay: {
    label: text('收款', 'Payment'),
    from: ['finished', 'returned'],
    to: null,
    asks: ['feeStatus', 'fee', 'paidAt'],
    needs: ['feeStatus'],
    key: 'F',
    tone: 'plain',
    guard: paymentGuard,
  },
  reject: {
    label: text('退单', 'Send back'),
    from: ['sent', 'taken', 'working'],
    to: 'rejected',
    asks: ['rejectReason'],
    needs: ['rejectReason'],
    tone: 'danger',
  },
  redo: {
    label: text('返工', 'Do it again'),
    from: ['finished', 'returned'],
    to: 'working',
    asks: [],
    needs: [],
    reason: true,
    tone: 'plain',
  },
} as const satisfies Readonly<Record<string, Action<keyof WorkorderData & string, WorkorderState, WorkorderData>>>;
