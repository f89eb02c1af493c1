/** Where numbers of pre-printed paper are written down (BY-18): one line a kind of book. */
import type { BOOK_KINDS } from '../../registers/paperbooks/fields';

export type BookKind = keyof typeof BOOK_KINDS;

export interface PaperSource {
  readonly kind: BookKind;
  readonly register: string;
  /** Field that holds the number. */
  readonly field: string;
}

export const paperSources: readonly PaperSource[] = [
  { kind: 'receipt', register: 'fees', field: 'receiptNo' },
  { kind: 'release', register: 'releases', field: 'slipNo' },
];

/** The source of a kind of book; undefined for a book without a kind. */
export function sourceOfKind(kind: string): PaperSource | undefined {
  return paperSources.find((one) => one.kind === kind);
}
