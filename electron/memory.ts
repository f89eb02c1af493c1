/** What the window may let lie before it tidies up: by itself V8 takes the machine's memory as its measure, and a desk's PC has other things to do. */
import type { CommandLine } from 'electron';

/**
 * Of each heap, the window's and every worker's: new objects are looked through after so many MB; the old ones when they are half as much again
 * as after the last time, not up to four times as much.
 */
const V8_FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=50'] as const;

/** Before the app is ready. Nobody else may give these flags (`REFUSED_SWITCHES`). */
export function tidyEarly(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  commandLine.appendSwitch('js-flags', V8_FLAGS.join(' '));
}
