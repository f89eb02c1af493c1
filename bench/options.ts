/** Reads the command line: `npm run bench -- [--records N]… [--rounds N] [--only name,name] [--whole-up-to N] [--peers] [--json FILE] [--markdown FILE]`. */
import { parseArgs } from 'node:util';

export interface Options {
  readonly records: readonly number[];
  /** Runs of each quick line; long jobs have fewer. */
  readonly rounds: number;
  /** Names of groups; empty = all. */
  readonly only: readonly string[];
  /** Groups that go through all records are measured up to so many, as a million take hours; infinity = always. */
  readonly wholeUpTo: number;
  readonly peers: boolean;
  /** Where the outcome goes; '' = nowhere. */
  readonly json: string;
  readonly markdown: string;
}

/** A few minutes once the sites are filled. */
const USUAL = ['10000', '100000'];

/** Throws with a sentence for an option that does not exist or a number that is none. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      records: { type: 'string', multiple: true, default: USUAL },
      rounds: { type: 'string', default: '15' },
      only: { type: 'string', default: '' },
      'whole-up-to': { type: 'string' },
      peers: { type: 'boolean', default: false },
      json: { type: 'string', default: '' },
      markdown: { type: 'string', default: '' },
    },
  });
  const records = [...new Set(values.records.flatMap((text) => text.split(',')).map((text) => whole('records', text)))];
  const { peers, json, markdown, 'whole-up-to': wholeUpTo } = values;
  return {
    records,
    rounds: whole('rounds', values.rounds),
    only: values.only.split(',').filter((name) => name !== ''),
    wholeUpTo: wholeUpTo === undefined ? Number.POSITIVE_INFINITY : whole('whole-up-to', wholeUpTo),
    peers,
    json,
    markdown,
  };
}

function whole(name: string, text: string): number {
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new Error(`--${name} ${text}: a whole number is needed`);
  return Number(text);
}
