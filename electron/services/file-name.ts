/** Makes a proposed file name one that Windows, macOS and Linux all take. */

const MAX_LENGTH = 120;
/** Windows takes these for devices, also with an extension, a blank before it, or a raised digit. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i;

/** Replaces what a file name must not hold with `_` and keeps the extension when it shortens; never empty. */
export function safeFileName(name: string): string {
  const clean = name
    .replace(/[\p{Cc}\p{Bidi_Control}\p{Cs}\\/:*?"<>|]/gu, '_')
    .replace(/[. ]+$/, '')
    .trim();
  const named = clean === '' ? '_' : RESERVED.test(clean) ? `_${clean}` : clean;
  if (named.length <= MAX_LENGTH) return named;
  const dot = named.lastIndexOf('.');
  const extension = dot > 0 && named.length - dot <= 10 ? named.slice(dot) : '';
  return named.slice(0, MAX_LENGTH - extension.length) + extension;
}
