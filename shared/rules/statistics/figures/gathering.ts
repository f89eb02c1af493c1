/** Facts as they come in: record by record, in any order, a later reading of a record in place of an earlier one. */
import type { Row } from '@shared/registers/contract/row';
import type { Span } from '../spans';
import type { CallbackFact, Facts, FeeFact, RequestFact, SurveyFact } from './facts';
import type { OrderFact } from './facts-of';
import { callbackFact, feeFact, joinRequests, orderFact, requestFact, surveyFact } from './facts-of';
import { callbackSays, requestSays } from './ranges';

export interface Gathering {
  /** Takes a record as it is now; one of another register says nothing. */
  put(row: Row): void;
  /** The record is gone (RET-1). */
  drop(id: string): void;
  facts(): Pick<Facts, 'requests' | 'callbacks' | 'fees' | 'surveys'>;
}

/** For the figures of these spans. */
export function gathering(spans: readonly Span[]): Gathering {
  const requests = new Map<string, RequestFact>();
  const callbacks = new Map<string, CallbackFact>();
  const orders = new Map<string, OrderFact>();
  const fees = new Map<string, FeeFact>();
  const surveys = new Map<string, SurveyFact>();
  const put: Readonly<Record<string, (row: Row) => void>> = {
    requests: (row) => {
      const fact = requestFact(row);
      keep(requests, row.id, requestSays(fact, spans) ? fact : null);
    },
    callbacks: (row) => {
      const fact = callbackFact(row);
      keep(callbacks, row.id, fact && callbackSays(fact, spans) ? fact : null);
    },
    workorders: (row) => keep(orders, row.id, orderFact(row)),
    fees: (row) => keep(fees, row.id, feeFact(row)),
    surveys: (row) => keep(surveys, row.id, surveyFact(row)),
  };
  return {
    put: (row) => put[row.register]?.(row),
    drop: (id) => {
      for (const map of [requests, callbacks, orders, fees, surveys]) map.delete(id);
    },
    facts: () => ({
      requests: joinRequests([...requests.values()], [...orders.values()]),
      callbacks: [...callbacks.values()],
      fees: [...fees.values()],
      surveys: [...surveys.values()],
    }),
  };
}

function keep<T>(map: Map<string, T>, id: string, fact: T | null): void {
  if (fact === null) map.delete(id);
  else map.set(id, fact);
}
