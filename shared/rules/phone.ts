/** Phone numbers as people write them, made comparable, and the ones a unit does not know yet (RG-8). */

export interface Phone {
  readonly kind: 'mobile' | 'landline' | 'service' | 'other';
  /** Digits, without +86; a land line with a dash behind its area code. */
  readonly number: string;
  /** 分机, digits; '' = none. */
  readonly extension: string;
}

/** Area codes of three digits; all others have four. */
const SHORT_AREA = /^0(10|2[0-57-9])/;

/** Reads a number with blanks, dashes, brackets, full-width digits, +86 and 转/分机/ext; null when there are not enough digits. */
export function parsePhone(text: string): Phone | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const [main = '', extra = ''] = plain.split(/转|分机|ext\.?|x|#/, 2);
  const dashed = /^(.*\d{7,8})-(\d{1,6})$/.exec(main);
  const digits = withoutCountry((dashed?.[1] ?? main).replace(/\D/g, ''));
  const extension = (extra || (dashed?.[2] ?? '')).replace(/\D/g, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return { kind: 'mobile', number: digits, extension };
  if (/^(400|800)\d{7}$/.test(digits)) return { kind: 'service', number: digits, extension };
  if (/^0\d{9,11}$/.test(digits)) {
    const area = digits.slice(0, SHORT_AREA.test(digits) ? 3 : 4);
    return { kind: 'landline', number: `${area}-${digits.slice(area.length)}`, extension };
  }
  if (/^[2-9]\d{6,7}$/.test(digits)) return { kind: 'landline', number: digits, extension };
  return digits.length >= 3 ? { kind: 'other', number: digits, extension } : null;
}

/** China's 86 in front of a whole number goes; a land line gets back the 0 it loses behind it. */
function withoutCountry(digits: string): string {
  const rest = /^(?:00)?86(\d{10,})$/.exec(digits)?.[1];
  if (rest === undefined) return digits;
  return /^(0|1[3-9]|[48]00)/.test(rest) ? rest : `0${rest}`;
}

/** The number in one spelling: `13800138000`, `0755-26001234-801`; '' when it is no number. Two spellings of one number give the same. */
export function normalPhone(text: string): string {
  const phone = parsePhone(text);
  if (phone === null) return '';
  return phone.extension === '' ? phone.number : `${phone.number}-${phone.extension}`;
}

/** The number to offer for the unit's file, in one spelling; '' when the unit knows it already or it is no full number (RG-8). */
export function unknownPhone(used: string, known: readonly string[]): string {
  const phone = parsePhone(used);
  if (phone === null || phone.kind === 'other') return '';
  const number = normalPhone(used);
  return known.some((one) => sameNumber(normalPhone(one), number)) ? '' : number;
}

/** A land line without its area code is the same as with it. */
function sameNumber(a: string, b: string): boolean {
  return a === b || a.replace(/^0\d{2,3}-/, '') === b || b.replace(/^0\d{2,3}-/, '') === a;
}
