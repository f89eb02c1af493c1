/** 确认码 of an export in the hand-over ledger (EX-4). */
import { asText } from '../registers/contract/fields';
import type { Row } from '../registers/contract/row';
import { confirmationCode } from './spoken-code';

/** Made of the checksum that the ledger keeps. '' for exports of format 1, of which the ledger kept the file's own hash: they have no code. */
export function reportCode({ data, files }: Pick<Row, 'data' | 'files'>): string {
  const checksum = asText(data['checksum']);
  return files.some(({ hash }) => hash === checksum) ? '' : confirmationCode(checksum);
}
