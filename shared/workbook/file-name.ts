/** Names of exported files, valid on Windows and in a browser's download folder. */

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 60;

/** `站点_2026-W47_前台周报.xlsx` (EX-1); a desk of a site with several follows the site: `站点-A_…`. */
export function weekFileName(siteName: string, week: string, desk = ''): string {
  const site = [siteName, desk].map(fileNamePart).filter((part) => part !== '');
  return `${site.length === 0 ? '站点' : site.join('-')}_${fileNamePart(week)}_前台周报.xlsx`;
}

/** A text that may stand in a file name: without `<>:"/\|?*`, control characters, dots and spaces at the ends, reserved names. */
export function fileNamePart(text: string): string {
  const clean = Array.from(text.replace(/[<>:"/\\|?*_\p{Cc}\p{Cf}\p{Cs}]+/gu, ' '))
    .slice(0, LONGEST)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return RESERVED.test(clean.split('.')[0] ?? '') ? `${clean}-` : clean;
}
