/** The part of a row's header that follows from its data and state. */

import { minutesBetween } from '../../base/time';
import type { Context } from './context';
import { type AnyDefinition } from './definition';
import type { Data } from './fields';
import { type Mark, NO_DUE, VOID } from './row';

export interface DerivedHeader {
  readonly open: 0 | 1;
  readonly unit: string;
  readonly at: string;
  readonly dueAt: string;
}

/** Open, unit, time of the event and due time; `createdAt` stands in when the data name no time. */
export function deriveHeader(definition: AnyDefinition, data: Data, state: string, createdAt: string): DerivedHeader {
  const dueAt = definition.due(data as never, state);
  return {
    open: isOpenState(definition, state) ? 1 : 0,
    unit: definition.unit(data as never),
    at: definition.at(data as never) || createdAt,
    dueAt: dueAt === '' ? NO_DUE : dueAt,
  };
}

/** Whether a record in this state still needs somebody; a voided one never does. */
export function isOpenState(definition: AnyDefinition, state: string): boolean {
  return state !== VOID && (definition.states[state]?.open ?? false);
}

/** 补录 when written too long after the event (BY-13); a mark given by hand stays. */
export function markOf(given: Mark | undefined, at: string, ctx: Context): Mark {
  if (given) return given;
  return minutesBetween(at, ctx.now) > ctx.lateAfterMinutes ? 'late' : '';
}
