/** A line of the outcome. */
export interface Told {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}
