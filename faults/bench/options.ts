/** Reads the command line: `npm run faults -- [--quick] [--seeds N] [--histories N] [--streams N] [--cuts N] [--kills N] [--only name,name] [--part plain|chromium] [--seed S] [--json FILE]`. */
import { parseArgs } from 'node:util';
import type { BenchOptions } from './case';

export interface CommandLine {
  readonly options: BenchOptions;
  /** Names of cases; empty = all. */
  readonly only: readonly string[];
  /** Those that need the built program and Chromium, those that do not, or '' = both. */
  readonly part: Part;
  /** Where the outcome goes as JSON and as Markdown; '' = nowhere. */
  readonly json: string;
  readonly markdown: string;
}

export type Part = '' | 'plain' | 'chromium';

const FULL = { seeds: 100_000, histories: 1_000, streams: 100, cuts: 1_000, kills: 200 };
const QUICK = { seeds: 4_000, histories: 10, streams: 2, cuts: 6, kills: 4 };

/** Throws with a sentence for an option that does not exist or a number that is none. */
export function readOptions(args: readonly string[], tell: (text: string) => void): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      seeds: { type: 'string' },
      histories: { type: 'string' },
      streams: { type: 'string' },
      cuts: { type: 'string' },
      kills: { type: 'string' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      part: { type: 'string', default: '' },
      json: { type: 'string', default: '' },
      markdown: { type: 'string', default: '' },
    },
  });
  const usual = values.quick ? QUICK : FULL;
  const options: BenchOptions = {
    quick: values.quick,
    seeds: whole('seeds', values.seeds ?? String(usual.seeds)),
    histories: whole('histories', values.histories ?? String(usual.histories)),
    streams: whole('streams', values.streams ?? String(usual.streams)),
    cuts: whole('cuts', values.cuts ?? String(usual.cuts)),
    kills: whole('kills', values.kills ?? String(usual.kills)),
    seed: whole('seed', values.seed),
    strict: process.env['CI'] !== undefined,
    tell,
  };
  return {
    options,
    only: values.only.split(',').filter((name) => name !== ''),
    part: partOf(values.part),
    json: values.json,
    markdown: values.markdown,
  };
}

function partOf(text: string): Part {
  if (text !== '' && text !== 'plain' && text !== 'chromium') throw new Error(`--part ${text}: there are plain and chromium`);
  return text;
}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} ${text}: a whole number is needed`);
  return Number(text);
}
