/** A phone number as one reads it out. */

/** `13922886617` → `139 2288 6617`; land lines and anything else as written. */
export function showPhone(phone: string): string {
  return /^1\d{10}$/.test(phone) ? `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}` : phone;
}
