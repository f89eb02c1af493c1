/** A road that is built when it is first gone: the first screen changes nothing and does not wait for it. */
import { faultName } from '@renderer/db/fault';
import type { Host } from '@renderer/host/host';
import { refuse } from '@shared/base/result';
import type { Commit, Road } from './committer';

/** Where it cannot be built a change is refused (`program.failed`), and the next one tries again. */
export function roadLater(build: () => Promise<Road>, { logError }: Pick<Host, 'logError'>): Road {
  let built: Promise<Road> | null = null;

  function road(): Promise<Road> {
    built ??= build().catch((error: unknown) => {
      built = null;
      logError(`road: ${faultName(error)}`);
      throw error;
    });
    return built;
  }

  const commit: Commit = async (...asked) => {
    const found = await road().catch(() => null);
    return found === null ? refuse('program.failed') : found.commit(...asked);
  };
  return {
    commit,
    catchUp: () =>
      void road().then(
        (found) => found.catchUp(),
        () => undefined,
      ),
  };
}
