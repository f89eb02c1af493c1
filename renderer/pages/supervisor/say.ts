/** The words of the desk, for what makes its lines outside of a component. */
import type { Day } from '@shared/base/time';
import type { words } from './texts';

export interface Say {
  readonly t: (key: keyof typeof words & string, params?: Readonly<Record<string, string | number>>) => string;
  /** A day in short: `11-18`, with the year when it is another one. */
  readonly day: (day: Day) => string;
}
