/** The command in a process of its own, which may be killed once it has written so much: what a power cut leaves is what a killed process leaves. */
import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

export interface RunAsked {
  /** The bundled command. */
  readonly command: string;
  readonly args: readonly string[];
  /** File of the embedded database that it writes. */
  readonly database: string;
  /** Killed once the database has written so many bytes ahead; infinite = never. */
  readonly killAfter: number;
}

export interface Ran {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly isKilled: boolean;
  readonly told: string;
  /** Bytes that the database wrote ahead, as far as was seen: grows with the files that were taken, however loaded the machine is. */
  readonly written: number;
  readonly seconds: number;
  /** Highest resident memory in MB and processor time in seconds; 0 where the system does not tell. */
  readonly memoryMb: number;
  readonly processorSeconds: number;
}

const LOOK_MS = 5;

export async function runCommand({ command, args, database, killAfter }: RunAsked): Promise<Ran> {
  const began = performance.now();
  const running = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  for (const stream of [running.stdout, running.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (piece: string) => {
      told += piece;
    });
  }
  let code: number | null | undefined;
  running.on('close', (exit) => {
    code = exit;
  });
  const ahead = (): number => statSync(`${database}.wal`, { throwIfNoEntry: false })?.size ?? 0;
  let [last, written, isKilled] = [ahead(), 0, false];
  let cost: Cost = { memoryMb: 0, processorSeconds: 0 };
  while (code === undefined) {
    await wait(LOOK_MS);
    const now = ahead();
    // What was written ahead is put into the file now and then, and begins anew.
    written += now >= last ? now - last : now;
    last = now;
    cost = costOf(running.pid ?? 0) ?? cost;
    if (!isKilled && written >= killAfter) isKilled = running.kill('SIGKILL');
  }
  return { code: code ?? null, isKilled, told, written, seconds: (performance.now() - began) / 1000, ...cost };
}

type Cost = Pick<Ran, 'memoryMb' | 'processorSeconds'>;

const TICKS = 100;
const KB = 1024;

/** As Linux tells it; null where it does not, or no longer. */
function costOf(pid: number): Cost | null {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // Behind the name in parentheses: state is the first, processor time in user and system mode the 12th and 13th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    if (peak === undefined) return null;
    return { memoryMb: Math.round(Number(peak) / KB), processorSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS };
  } catch {
    return null;
  }
}
