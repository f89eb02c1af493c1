/** What kind of file it is by its first bytes, not by its name, and why it cannot be read. */
import type { Refusal } from '@shared/base/result';
import { isBomb, MAX_FILE_BYTES, zipSize } from './limits';

export type FileKind = 'xlsx' | 'xls' | 'html' | 'text';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** First record of a BIFF8 workbook, as every .xls since 1997 begins. */
const BOF = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
const BOF_LENGTH = 20;
const FILEPASS = 0x2f;
const WRITE_PROTECT = 0x86;

/** The kind of a file; many programs give HTML or CSV the ending .xls, so the ending tells nothing. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, ZIP, 0)) return 'xlsx';
  if (startsWith(bytes, OLE, 0)) return 'xls';
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 2048)).trimStart().toLowerCase();
  return /^(?:<!doctype|<html|<table|<\?xml|<meta|<head|<style)/.test(head) ? 'html' : 'text';
}

/**
 * Why a file cannot be read: `table.empty`, `table.tooLarge` (with `mb`), `table.encrypted`, `table.bomb`, `table.damaged`,
 * `table.kind` (not of the kind that is wanted). Null: nothing speaks against reading.
 */
export function fileProblem(bytes: Uint8Array, wanted?: FileKind): Refusal | null {
  if (bytes.length === 0) return { code: 'table.empty' };
  if (bytes.length > MAX_FILE_BYTES) return { code: 'table.tooLarge', params: { mb: MAX_FILE_BYTES / 1024 / 1024 } };
  const kind = kindOf(bytes);
  if (kind === 'xls' && isEncrypted(bytes)) return { code: 'table.encrypted' };
  if (wanted !== undefined && kind !== wanted) return { code: 'table.kind' };
  if (kind !== 'xlsx') return null;
  const size = zipSize(bytes);
  if (size === null) return { code: 'table.damaged' };
  return isBomb(size) ? { code: 'table.bomb' } : null;
}

/** An OLE container with an encrypted package (.xlsx with a password), or a BIFF8 stream whose second record asks for a password. */
function isEncrypted(bytes: Uint8Array): boolean {
  if (find(bytes, utf16('EncryptedPackage')) >= 0) return true;
  const bof = find(bytes, BOF);
  if (bof < 0) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let place = bof + BOF_LENGTH;
  if (place + 4 <= bytes.length && view.getUint16(place, true) === WRITE_PROTECT) place += 4 + view.getUint16(place + 2, true);
  return place + 4 <= bytes.length && view.getUint16(place, true) === FILEPASS;
}

function utf16(text: string): readonly number[] {
  return Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
}

function find(bytes: Uint8Array, wanted: readonly number[]): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, wanted, at)) return at;
  }
  return -1;
}

function startsWith(bytes: Uint8Array, wanted: readonly number[], at: number): boolean {
  return wanted.every((value, index) => bytes[at + index] === value);
}
