/** Text in markup. */

/** Text for content and attributes of XML and HTML. Control characters were taken out before (`cleanText`). */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;
}
