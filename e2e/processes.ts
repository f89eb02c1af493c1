/** Finds and kills the processes a spec started, by their ids: a crash that leaves a child alive is no crash. Linux only, through /proc. */
import { readdirSync, readFileSync } from 'node:fs';

interface Entry {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function list(): readonly Entry[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        return []; // ended between the listing and the look
      }
    });
}

/** The processes whose command line names `text` (a profile folder made for this run), and all their descendants, and those of `root`. */
export function processesOf(text: string, root = 0): readonly number[] {
  const all = list();
  const found = new Set(all.filter((p) => p.pid === root || p.command.includes(text)).map((p) => p.pid));
  found.delete(process.pid);
  for (let grown = true; grown; ) {
    const more = all.filter((p) => found.has(p.parent) && !found.has(p.pid));
    for (const p of more) found.add(p.pid);
    grown = more.length > 0;
  }
  return [...found];
}

/** Those of the processes that hold a page: Chromium's renderers. */
export function pagesAmong(pids: readonly number[]): readonly number[] {
  return list()
    .filter(({ pid, command }) => pids.includes(pid) && command.includes('--type=renderer'))
    .map(({ pid }) => pid);
}

/** SIGKILL to each, then waits until they are gone. */
export async function killAll(pids: readonly number[]): Promise<void> {
  for (const pid of pids) signal(pid, 'SIGKILL');
  const until = Date.now() + 10_000;
  while (pids.some(isAlive)) {
    if (Date.now() > until) throw new Error(`processes ${pids.filter(isAlive).join(', ')} survived SIGKILL`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

function signal(pid: number, name: 'SIGKILL'): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself, which is what was wanted.
  }
}

function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !stat.slice(stat.lastIndexOf(')')).startsWith(') Z');
  } catch {
    return false;
  }
}
