/** Values as people read them: one way for list, history, print and sheet. */
import type { Language } from '../../base/text';
import { showTime } from '../../base/time';
import type { CellValue, Field, FieldValue, LogLine, RowColumn, RowsValue } from './fields';

/** `¥1,234.50` without the sign: 123450 → `1,234.50`; '' for null. */
export function showMoney(fen: number | null): string {
  if (fen === null) return '';
  const sign = fen < 0 ? '-' : '';
  const whole = String(Math.floor(Math.abs(fen) / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${whole}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
}

/** A sum with its currency, in a line of words. */
export function saySum(fen: number, language: Language): string {
  return language === 'zh' ? `${showMoney(fen)}元` : `¥${showMoney(fen)}`;
}

/** 是/否 in the language asked for. */
export function showYesNo(value: boolean, language: Language): string {
  if (language === 'zh') return value ? '是' : '否';
  return value ? 'Yes' : 'No';
}

/** What stands between the parts of a list. */
const BETWEEN: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };

/** Text of a value; '' when not filled. Lists become lines. */
export function showValue(field: Field, value: FieldValue | undefined, language: Language): string {
  // In the history a list that was blank comes as ''.
  if (value === undefined || value === null || value === '') return '';
  switch (field.kind) {
    case 'money':
      return showMoney(value as number);
    case 'yesNo':
      return showYesNo(value as boolean, language);
    case 'date':
    case 'instant':
      return showTime(value as string);
    case 'choice':
      return field.options[value as string]?.[language] ?? (value as string);
    case 'choices':
      return (value as readonly string[]).map((v) => field.options[v]?.[language] ?? v).join(BETWEEN[language]);
    case 'departments':
    case 'phones':
    case 'people':
      return (value as readonly string[]).join(BETWEEN[language]);
    case 'log':
      return (value as readonly LogLine[]).map((l) => `${showTime(l.at)} ${l.by} ${l.text}`).join('\n');
    case 'rows':
      return (value as RowsValue).map((r) => showRow(field.columns, r, language)).join('\n');
    default:
      return String(value as string | number);
  }
}

/** The columns of a rows field that people read. */
export function shownColumns<C extends RowColumn>(columns: Readonly<Record<string, C>>): readonly (readonly [string, C])[] {
  return Object.entries(columns).filter(([, column]) => column.inner !== true);
}

function showRow(columns: Readonly<Record<string, RowColumn>>, row: Readonly<Record<string, CellValue>>, language: Language): string {
  return shownColumns(columns)
    .map(([key, column]) => showCell(column, row[key] ?? null, language))
    .filter((t) => t !== '')
    .join(' ');
}

/** Text of one cell of a rows field. */
export function showCell(column: RowColumn, value: CellValue, language: Language): string {
  if (value === null || value === '') return '';
  const option = column.options?.[String(value)];
  if (option) return option[language];
  if (column.kind === 'money') return showMoney(value as number);
  if (column.kind === 'yesNo') return showYesNo(value === true, language);
  if (column.kind === 'date' || column.kind === 'instant') return showTime(String(value));
  return String(value);
}
