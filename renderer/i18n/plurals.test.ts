/** No English text says "1 entries": what stands behind a number is said for one and for several. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDERS = ['renderer', 'shared', 'headoffice'];
/** A piece of text without Chinese characters, in quotation marks of any kind. */
const QUOTED = /(['"`])((?:\\.|(?!\1)[^\n\\])*)\1/g;
/** A parameter, up to two words, and one that looks like several: `{n} more files`, `{n} are`, `{n} people`. */
const COUNTED = /\{(\w+)\}(?: [a-z-]+){0,2}? ([a-z]+s|are|were|have|do|people|children)\b/g;

/** Names behind which a word in -s is a verb of what was named: `{file} stands`. */
const SAID_OF_ONE = new Set(
  'is was has does says reads stands belongs begins ends brings leaves takes follows puts overlaps fits exists prints arrives this always'.split(
    ' ',
  ),
);
/** Limits of the program, which are never one. */
const NEVER_ONE = new Set(['most', 'max', 'limit', 'mb', 'min']);
/** Right as they are: the word is not counted by what stands before it. */
const JUSTIFIED = new Set([
  '{n} left by earlier shifts',
  '{bad} with problems',
  '{n} of them',
  '{n} for other sites',
  '{file} went to the downloads',
  '{by} the goods',
  '{source} callbacks',
  '{seq} records',
  '{year} are',
  '{number} are',
  '{no} are',
  '{sites} were',
]);

/** What of a text is not said for one. */
export function unsaidForOne(english: string): readonly string[] {
  return [...english.matchAll(COUNTED)].flatMap(([found, name = '', word = '']) =>
    SAID_OF_ONE.has(word) || NEVER_ONE.has(name) || JUSTIFIED.has(found) ? [] : [found],
  );
}

function sources(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|fixtures|testing/.test(name))
    .map((name) => path.join(folder, name));
}

describe('English behind a number', () => {
  it.each([
    ['{n} entries', ['{n} entries']],
    ['{n} more files hold', ['{n} more files']],
    ['Stopped: {n} are out', ['{n} are']],
    ['{n} {n?entry is|entries are} left', []],
    ['{name} is empty', []],
    ['at most {most} forms', []],
  ])('%s', (english, found) => {
    expect(unsaidForOne(english)).toEqual(found);
  });

  it('is said for one and for several in every text', () => {
    const found = FOLDERS.flatMap(sources).flatMap((file) =>
      [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(QUOTED)].flatMap(([, , english = '']) =>
        /[一-鿿]|\$\{/.test(english) ? [] : unsaidForOne(english).map((one) => `${file}: ${one} (${english})`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('no text says "(s)"', () => {
    const found = FOLDERS.flatMap(sources).filter((file) =>
      /['"`][^'"`\n]*[a-z]\((?:s|es|ies)\)[^'"`\n]*['"`]/.test(readFileSync(path.join(ROOT, file), 'utf8')),
    );
    expect(found).toEqual([]);
  });
});
