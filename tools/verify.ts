/** `npm run verify -- FILE…`: is a journal file, a snapshot or an archive whole. */
import { open } from 'node:fs/promises';
import { PACK_MARK } from '@shared/backup/pack';
import { type Asked, readArguments } from './arguments';
import { verifyJournal } from './journal-file';
import { verifyPacked } from './packed-file';
import { passphraseOf, type Typed } from './passphrase';
import { exitCode, type Verdict } from './verdict';
import { HELP, pick, QUESTION, usageText, verdictText } from './words';

export interface Surroundings extends Typed {
  /** As the system names it: `zh_CN.UTF-8`. */
  readonly locale: string;
  print(text: string): void;
}

/** The exit code: 0 whole, 1 damaged, 2 could not be read or the command was wrong. */
export async function verify(argv: readonly string[], around: Surroundings): Promise<0 | 1 | 2> {
  const asked = readArguments(argv, around.locale);
  if (!asked.ok) {
    around.print(usageText(String(asked.error.params?.['what'] ?? ''), around.locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'));
    return 2;
  }
  const { files, lang, json, help, passphraseFile } = asked.value;
  if (help) around.print(pick(HELP, lang));
  const passphrase = passphraseOf(passphraseFile, pick(QUESTION, lang), around);
  const verdicts: Verdict[] = [];
  for (const file of files) {
    const verdict = await judged(file, asked.value, passphrase);
    verdicts.push(verdict);
    around.print(json ? JSON.stringify(verdict) : verdictText(verdict, lang));
  }
  return exitCode(verdicts);
}

async function judged(file: string, asked: Asked, passphrase: () => Promise<string>): Promise<Verdict> {
  try {
    const kind = await kindOf(file);
    if (kind === null) return { kind: 'unknown', file, state: 'unreadable', why: 'not' };
    return kind === 'journal' ? await verifyJournal(file, asked) : await verifyPacked(file, passphrase);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return {
      kind: 'unknown',
      file,
      state: 'unreadable',
      why: code === 'ENOENT' ? 'missing' : error instanceof Error ? error.message : String(error),
    };
  }
}

/** By its name, else by its first bytes: a damaged beginning must not hide what a file was. */
async function kindOf(file: string): Promise<'journal' | 'packed' | null> {
  const handle = await open(file, 'r');
  try {
    if (file.endsWith('.ndjson')) return 'journal';
    if (/\.(dbsnap|dbarc)$/.test(file)) return 'packed';
    const { buffer, bytesRead } = await handle.read(new Uint8Array(64), 0, 64, 0);
    const start = new TextDecoder().decode(buffer.subarray(0, bytesRead));
    if (start.startsWith(PACK_MARK.slice(0, -1))) return 'packed';
    return start.startsWith('{"entry"') ? 'journal' : null;
  } finally {
    await handle.close();
  }
}
