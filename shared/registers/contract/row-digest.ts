/** The digest by which an archive and the journal name a record exactly as it stood (RET-1). */
import { canonicalJson, type Json } from '../../base/canonical-json';
import { sha256Hex } from '../../base/hash';
import type { Row } from './row';

/** SHA-256 over the whole record, header and data, hex. */
export function rowDigest(row: Row): string {
  return sha256Hex(canonicalJson(row as unknown as Json));
}
