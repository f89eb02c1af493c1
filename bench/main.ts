/** The benchmark: fills sites, measures the built program in them beside what the platform needs for the same, and tells it as a table. */
import 'fake-indexeddb/auto';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Running } from '../e2e/targets';
import type { Measured } from './figures/figures';
import { type AtSize, jsonOf, linesOf, markdownOf, type RunInfo, tableOf } from './figures/report';
import type { Place } from './lines/group';
import { groups } from './lines/groups';
import { type Options, readOptions } from './options';
import { dropFolder, openProgram, programIn, root } from './program';
import { journalMB, siteOf } from './site';

const PATIENCE = 120_000;

/** Runs what the command line asks for. @returns the exit code: 1 when a line could not be measured; a budget that does not hold is told, not punished */
export async function runBench(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const unknown = options.only.filter((name) => groups.every((group) => group.name !== name));
  if (unknown.length > 0) throw new Error(`no group ${unknown.join(', ')}; there are ${groups.map(({ name }) => name).join(', ')}`);
  const info = describeRun(options);
  console.log(`Benchmark at commit ${info.commit}, ${info.machine}, load ${info.load}`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'deskbook-bench-run-'));
  const sizes: AtSize[] = [];
  try {
    const program = await programIn(path.join(folder, 'program'), options.peers);
    for (const records of options.records) {
      const before = [...sizes];
      const keep = (size: AtSize): void => {
        sizes.splice(0, sizes.length, ...before, size);
        // After each group: a long run that is broken off still tells what it measured.
        if (options.json !== '') writeFileSync(options.json, jsonOf(sizes));
        if (options.markdown !== '') writeFileSync(options.markdown, markdownOf(info, sizes));
      };
      await measureAt(records, { options, folder, program, first: before.length === 0, keep });
    }
  } finally {
    dropFolder(folder);
  }
  console.log(tableOf(sizes));
  const missing = sizes.flatMap((size) => size.missing);
  const over = linesOf(sizes).filter(({ ok }) => !ok).length;
  console.log(`${linesOf(sizes).length} lines, ${over} over their budget, ${missing.length} not measured`);
  return missing.length === 0 ? 0 : 1;
}

interface Run {
  readonly options: Options;
  readonly folder: string;
  readonly program: string;
  readonly first: boolean;
  /** Takes what was measured so far at this size. */
  readonly keep: (size: AtSize) => void;
}

async function measureAt(records: number, { options, folder, program, first, keep }: Run): Promise<void> {
  const tell = (text: string): void => console.log(`  ${records.toLocaleString('en-US')}: ${text}`);
  const site = await siteOf(records, program, folder, tell);
  const filled = site.seconds > 0 ? `filled in ${Math.round(site.seconds)} s` : 'filled before';
  tell(`${site.rows} records, ${site.entries} entries, journal file ${Math.round(journalMB(site.data))} MB, ${filled}`);
  const place: Place = { site, records, program, rounds: options.rounds, first, tell };
  const lines: Measured[] = [];
  const missing: string[] = [];
  for (const group of groups) {
    if (options.only.length > 0 && !options.only.includes(group.name)) continue;
    if ((group.peers && !options.peers) || (group.whole && records > options.wholeUpTo)) continue;
    // Whatever was written before goes to the disk first: a strict commit would wait for it.
    spawnSync('sync');
    const started = performance.now();
    let running: Running | null = null;
    try {
      running = await openProgram(site.data, program);
      running.page.setDefaultTimeout(PATIENCE);
      await signInShown(running);
      tell(`${group.name}: the sign-in stands after ${((performance.now() - started) / 1000).toFixed(1)} s`);
      lines.push(...(await group.run(running, place)));
      tell(`${group.name}, ${Math.round((performance.now() - started) / 1000)} s`);
    } catch (error) {
      missing.push(`${group.name}: ${error instanceof Error ? error.message : 'unknown'}`);
      tell(missing.at(-1) ?? '');
    } finally {
      await running?.close().catch(() => running?.kill());
    }
    keep({ records, lines: [...lines], missing: [...missing] });
  }
  dropFolder(site.data);
}

async function signInShown({ page }: Running): Promise<void> {
  await page.getByRole('group', { name: '谁当班' }).waitFor();
}

function describeRun({ records, rounds, only, wholeUpTo, peers }: Options): RunInfo {
  const git = (...words: string[]): string => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+';
  return {
    commit: `${git('rev-parse', '--short=12', 'HEAD')}${changed}`,
    at: new Date().toISOString().slice(0, 16),
    machine: `${os.cpus().length} cores (${os.cpus()[0]?.model.trim() ?? '?'}), ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}`,
    load: (os.loadavg()[0] ?? 0).toFixed(2),
    host: 'the stand-in on Chromium, headless',
    args: [
      ...records.map((n) => `--records ${n}`),
      `--rounds ${rounds}`,
      ...(only.length > 0 ? [`--only ${only.join(',')}`] : []),
      ...(records.some((n) => n > wholeUpTo) ? [`--whole-up-to ${wholeUpTo}`] : []),
      ...(peers ? ['--peers'] : []),
    ].join(' '),
  };
}
