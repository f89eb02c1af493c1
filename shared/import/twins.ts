/** Rows that are there already: by number, by the register's own key, or by the same unit, time and matter. */
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { showValue } from '@shared/registers/contract/display';
import type { Data } from '@shared/registers/contract/fields';

/** A record of the register as far as twins are concerned. */
export interface Existing {
  readonly id: string;
  readonly no: string;
  readonly fingerprint: string;
  /** A voided record keeps its number, but is nobody's twin otherwise. */
  readonly voided: boolean;
}

/**
 * Text that two records of one matter share: unit, time to the minute and gist; where the register knows no time, everything that is
 * exported. Blanks and letter case do not matter. '' = nothing to tell it by.
 */
export function fingerprintOf(definition: AnyDefinition, data: Data): string {
  const at = definition.at(data as never);
  const parts =
    at !== ''
      ? [definition.unit(data as never), at.slice(0, 16), definition.gist(data as never, 'zh')]
      : Object.entries(definition.fields)
          .filter(([, field]) => field.sheet && field.kind !== 'log')
          .map(([key, field]) => showValue(field, data[key], 'zh'));
  const print = parts.map((part) => part.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()).join('|');
  return /[^|]/.test(print) ? print : '';
}
