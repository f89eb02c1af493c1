/** The slow hash as a worker's job, with the time that it took there. */
import { type SlowCost, slowHashHex } from '@shared/base/slow-hash';

export interface SlowRequest {
  readonly text: string;
  /** Hex. */
  readonly salt: string;
  readonly cost: SlowCost;
  /** How often it is done: the first time counts in what had to be loaded as well. */
  readonly times: number;
}

export interface SlowAnswer {
  readonly hash: string;
  /** The quickest of the times, ms. */
  readonly ms: number;
}

export function slowJob({ text, salt, cost, times }: SlowRequest): SlowAnswer {
  let answer: SlowAnswer = { hash: '', ms: Number.POSITIVE_INFINITY };
  for (let left = times; left > 0; left -= 1) {
    const from = performance.now();
    const hash = slowHashHex(text, salt, cost);
    answer = { hash, ms: Math.min(answer.ms, performance.now() - from) };
  }
  return answer;
}
