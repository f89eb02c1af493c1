/** What a table leaves out on the screen. */
import { useText } from '@renderer/i18n/use-text';
import { words } from './texts';

/** Rows of a table on the screen; all are in the workbook. */
export const MOST_ROWS = 300;

export function More({ rows }: { readonly rows: number }) {
  const t = useText(words);
  return rows > MOST_ROWS ? <p className="muted small">{t('more', { n: rows - MOST_ROWS })}</p> : null;
}
