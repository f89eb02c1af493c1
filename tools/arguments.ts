/** What was asked on the command line. */
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@shared/base/result';
import type { Language } from '@shared/base/text';
import type { ExpectedHead } from '@shared/journal/file-check';

export interface Asked {
  readonly files: readonly string[];
  readonly lang: Language;
  readonly json: boolean;
  readonly help: boolean;
  /** File with the passphrase in its first line; '' = ask when a file needs one. */
  readonly passphraseFile: string;
  /** Head given by hand; null = a note is looked for. */
  readonly expected: ExpectedHead | null;
  /** File with the note of what must be there; '' = the one beside the journal file, if any. */
  readonly note: string;
  /** Whether a note beside the file is used. */
  readonly notes: boolean;
}

/** Reads the arguments; `err` carries what is wrong with them (code `usage`, param `what`). */
export function readArguments(argv: readonly string[], locale: string): Result<Asked> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      allowNegative: true,
      options: {
        lang: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        'passphrase-file': { type: 'string', default: '' },
        expect: { type: 'string' },
        note: { type: 'string', default: '' },
        notes: { type: 'boolean', default: true },
      },
    });
    const lang = values.lang ?? (locale.toLowerCase().startsWith('zh') ? 'zh' : 'en');
    if (lang !== 'zh' && lang !== 'en') return usage('--lang');
    const expected = values.expect === undefined ? null : readHead(values.expect);
    if (values.expect !== undefined && expected === null) return usage('--expect');
    if (positionals.length === 0 && !values.help) return usage('FILE');
    const { json, help, note, notes } = values;
    return ok({ files: positionals, lang, json, help, passphraseFile: values['passphrase-file'], expected, note, notes });
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
}

function usage(what: string): Result<never> {
  return err({ code: 'usage', params: { what } });
}

/** `HASH`, or `NUMBER:HASH`. */
function readHead(text: string): ExpectedHead | null {
  const found = /^(?:(\d{1,12}):)?([0-9a-f]{64})$/.exec(text.trim().toLowerCase());
  return found ? { hash: found[2] ?? '', seq: found[1] === undefined ? null : Number(found[1]) } : null;
}
