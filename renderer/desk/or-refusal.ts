/** For forms that wait for an answer: whatever breaks on the way is a refusal with a sentence, and stands in the log. */
import { faultCode, faultName } from '@renderer/db/fault';
import type { Host } from '@renderer/host/host';
import { type Refusal, type Result, refuse } from '@shared/base/result';

/** What `go` answers; when it throws, `database.full`, `database.closed` or `database.failed`. `what` names it in the log. */
export async function orRefusal<T>(
  host: Pick<Host, 'logError'>,
  what: string,
  go: () => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  try {
    return await go();
  } catch (error) {
    host.logError(`${what}: ${faultName(error)}`);
    return refuse(faultCode(error), undefined, { reason: faultName(error) });
  }
}
