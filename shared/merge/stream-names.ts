/** Names of the stream of a site, as desks and head office find it. The engine's names take neither blanks nor dots. */

const PLAIN = /^[A-Za-z0-9_-]+$/;
const STREAM = /^JOURNAL_([A-Za-z0-9_-]+)$/;
const HEX = 'u-';

/** A site's id as a part of names: `S1` as it is, any other as `u-` and its bytes in hex. */
export function siteToken(site: string): string {
  if (PLAIN.test(site)) return site;
  // Its UTF-8 bytes: those that may stand in an address as they are, and the others behind their %.
  const bytes = encodeURIComponent(site).match(/%[0-9A-F]{2}|./g) ?? [];
  return HEX + bytes.map((byte) => (byte.length > 1 ? byte.slice(1).toLowerCase() : byte.charCodeAt(0).toString(16))).join('');
}

export function streamName(site: string): string {
  return `JOURNAL_${siteToken(site)}`;
}

/** What goes before the chain in the subjects of a site. */
export function subjectStart(site: string): string {
  return `journal.${siteToken(site)}.`;
}

/** The bucket with the files of a site; the engine's own tools show it by this name. */
export function bucketName(site: string): string {
  return `FILES_${siteToken(site)}`;
}

/** The site whose stream has this name; null for a stream that is none of ours. */
export function siteOfStream(name: string): string | null {
  const token = STREAM.exec(name)?.[1];
  if (token === undefined) return null;
  const bytes = token.startsWith(HEX) ? token.slice(HEX.length).match(/[0-9a-f]{2}/g) : null;
  if (bytes === null) return token;
  try {
    const site = decodeURIComponent(bytes.map((byte) => `%${byte}`).join(''));
    // A site may be called `u-…` itself.
    return siteToken(site) === token ? site : token;
  } catch {
    return token;
  }
}
