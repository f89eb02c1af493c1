/**
 * What died, and why, into the log file. There are no crash dumps: a dump holds the memory of a page full of names, so Electron's crash
 * reporter is never started, and nothing is sent anywhere.
 */
import { type Log, stackOf } from './log-file';

const TOO_MANY = 5;
const MINUTE_MS = 60_000;

/** The part of Electron's details about a process that is gone. */
export interface Gone {
  readonly type: string;
  readonly reason: string;
  readonly exitCode: number;
  readonly name?: string;
}

export interface CrashNotes {
  /** An error in the main process that nobody caught, or a promise that nobody waited for. */
  uncaught(error: unknown): void;
  /** One of Chromium's processes ended. */
  gone(details: Gone): void;
}

export interface CrashNotesOptions {
  readonly log: Log;
  /** Ms since 1970. */
  readonly now: () => number;
  /** The graphics process crashed. */
  readonly graphicsCrashed: () => void;
  /** The main process fails again and again: better ended than half alive. */
  readonly giveUp: () => void;
}

/**
 * One uncaught error does not end the program: the records are the window's, and each call to the main process verifies what it wrote. Five
 * within a minute do.
 */
export function makeCrashNotes({ log, now, graphicsCrashed, giveUp }: CrashNotesOptions): CrashNotes {
  let recent: readonly number[] = [];
  return {
    uncaught: (error) => {
      log('error', `uncaught: ${stackOf(error)}`);
      recent = [...recent.filter((at) => now() - at < MINUTE_MS), now()];
      if (recent.length >= TOO_MANY) giveUp();
    },
    gone: ({ type, name, reason, exitCode }) => {
      if (reason === 'clean-exit') return;
      log('error', `a process is gone: ${type} ${name ?? ''} ${reason} ${exitCode}`);
      if (type === 'GPU' && reason !== 'killed') graphicsCrashed();
    },
  };
}
