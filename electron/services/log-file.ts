/** A small log file for errors, in a folder that support may ask for: rotated by size, and without personal data. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const MAX_BYTES = 512 * 1024;
const KEPT = 3;
const MAX_MESSAGE = 4_000;

export type Log = (level: 'info' | 'error', message: string) => void;

/**
 * Masks what could be about a person: runs of five or more digits (phones, ID and card numbers), letters and digits of a number plate or a
 * passport, and all Chinese text (names, addresses); whatever width they are typed in.
 */
export function withoutPersonalData(message: string): string {
  return message
    .normalize('NFKC')
    .replace(/(?:%[0-9A-Fa-f]{2})+/g, '…')
    .replace(/\d[\d -]{3,}[\dXx]/g, '#')
    .replace(/(?<![A-Za-z\d_])(?=[A-Z\d]*\d)[A-Z][A-Z\d]{4,}(?![A-Za-z\d_])/g, '#')
    .replace(/\p{Script=Han}[\p{Script=Han}\p{P}]*/gu, '…')
    .slice(0, MAX_MESSAGE);
}

/**
 * A logger that writes `<folder>/deskbook.log` and keeps three older files. Logging must never be what fails: a disk error is dropped.
 * @param now gives the instant to write before each line
 */
export function openLog(folder: string, now: () => string): Log {
  const file = path.join(folder, 'deskbook.log');
  return (level, message) => {
    try {
      mkdirSync(folder, { recursive: true });
      rotate(file);
      appendFileSync(file, `${now()} ${level} ${withoutPersonalData(message).replaceAll('\n', ' | ')}\n`);
    } catch {
      process.stderr.write(`${level}: the log file cannot be written\n`);
    }
  };
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < MAX_BYTES) return;
  for (let n = KEPT - 1; n >= 1; n -= 1) {
    if (statSync(`${file}.${n}`, { throwIfNoEntry: false })) renameSync(`${file}.${n}`, `${file}.${n + 1}`);
  }
  renameSync(file, `${file}.1`);
}

/** What an error says, for the log. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'not an error';
}

/** The same with where it came from. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : 'not an error';
}
