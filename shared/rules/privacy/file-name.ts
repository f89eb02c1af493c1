/** The name under which an attachment leaves the program: whose it is, in numbers; the name it came with may hold a person's (PRI-1). */
import type { FileRef, Row } from '../../registers/contract/row';

/** `FX-20261121-003_1a2b3c4d.jpg`. */
export function attachmentName({ no }: Pick<Row, 'no'>, { hash, name }: Pick<FileRef, 'hash' | 'name'>): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return `${no}_${hash.slice(0, 8)}${ending.toLowerCase()}`;
}
