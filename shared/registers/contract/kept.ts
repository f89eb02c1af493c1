/** States and actions of master data: a record is in use or it is not; none of them ever waits for somebody. */
import { text } from '../../base/text';
import type { Action, State } from './definition';

export const keptStates = {
  kept: { label: text('在用', 'In use'), open: false, tone: 'done' },
  dropped: { label: text('停用', 'Not in use'), open: false, tone: 'calm' },
} as const satisfies Readonly<Record<string, State>>;

type KeptState = keyof typeof keptStates;

export const keptActions = {
  drop: {
    label: text('停用', 'Stop using'),
    from: ['kept'],
    to: 'dropped',
    asks: [],
    needs: [],
    reason: true,
    tone: 'danger',
  },
  restore: { label: text('恢复使用', 'Use again'), from: ['dropped'], to: 'kept', asks: [], needs: [], tone: 'plain' },
} as const satisfies Readonly<Record<string, Action<never, KeptState>>>;
