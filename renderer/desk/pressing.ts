/** Buttons that run a command at once, with no form around them that could say why not: a refusal is said in a line above the page. */
import { useLine } from '@renderer/stores/line';
import type { Result } from '@shared/base/result';
import { endsSession } from '@shared/rules/rights/session';

type Run = (command: string, input: unknown) => Promise<Result<unknown>>;

/** Runs the command; the line goes when one is done. Whoever must sign in anew reads why there. */
export function pressing(run: Run): (command: string, input: unknown) => void {
  return (command, input) => {
    void run(command, input).then((result) => {
      if (result.ok || !endsSession(result.error.code)) useLine.getState().stumble(result.ok ? null : result.error);
    });
  };
}
