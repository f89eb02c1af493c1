/** What may be refused comes back as a Result; what must not happen throws. Codes here, sentences at the edge. */

/** A refusal is a code plus what the sentence needs; `field` names the field it stands at, absent when it concerns the whole action. */
export interface Refusal {
  readonly code: string;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Result<T, E = Refusal> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** Short form for the common refusal: a code, the field it stands at and values for the sentence. */
export function refuse(
  code: string,
  field?: string,
  params?: Record<string, string | number>,
): { readonly ok: false; readonly error: Refusal } {
  return err({ code, ...(field === undefined ? {} : { field }), ...(params === undefined ? {} : { params }) });
}

/** Unwraps what must be there; the message tells why it must. */
export function must<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(why);
  return value;
}
