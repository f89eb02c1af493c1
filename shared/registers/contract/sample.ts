/** Whole data for tests and demos from the few fields that matter; the others are blank. */
import type { Definition } from './definition';
import type { DataOf, Fields } from './fields';
import { blankData } from './schema';

/** Data of a register with every field present: blank, then `given`, then `overrides`. */
export function sampleData<F extends Fields, S extends string>(
  definition: Definition<F, S>,
  given: Partial<DataOf<F>>,
  overrides: Partial<DataOf<F>>,
): DataOf<F> {
  return { ...blankData(definition.fields), ...given, ...overrides } as DataOf<F>;
}
