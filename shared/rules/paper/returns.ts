/** Which printed forms are to come back signed, and what tells that they did (BY-3). */
import { callbacks } from '../../registers/callbacks/definition';
import { type RowEvent, rowAs } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { definitionOf } from '../../registers/index';

/** A printed form, as its kind tells it. */
export interface PrintedForm {
  /** `workorders`, `fees.record`, `notices.roll`. */
  readonly id: string;
  readonly register: string;
  /** How many signature lines it has at its foot. */
  readonly signatures: number;
  /** A list, which is no form of one record. */
  readonly list?: boolean;
}

/** Signed, and taken along by whom it is for: receipts, passes, messages. */
const GIVEN_AWAY: readonly string[] = ['fees.record', 'passes.record', 'messages'];

/** Forms that are signed inside of the table, and until when: what is signed already is printed for the file. */
const SIGNED_INSIDE: Readonly<Record<string, (row: Row) => boolean>> = {
  callbacks: (found) => {
    const { signed, signature } = rowAs(callbacks, found).data;
    return !signed && signature !== 'none';
  },
  workorders: ({ data }) => data['signed'] !== true && textIn(data, 'returnedAt') === '',
  handover: ({ open }) => open === 1,
};

/** Lists that are printed to be signed by somebody else, and then filed; other lists are printed to be read. */
const SIGNED_LISTS: readonly string[] = ['duty', 'callbacks.month', 'fees.handover', 'units.person', 'workorders.billed'];

/**
 * Whether the paper is waited for. Voided records are not, nor those whose signed paper is here already: what is printed then is for
 * the file. Else the site's word for the form, and where it has none: not master data and what is given away.
 */
export function comesBack(form: PrintedForm, row: Row, wanted?: boolean): boolean {
  if (row.state === VOID || isOnFile(row)) return false;
  return wanted ?? (comesBackAsRule(form) && (SIGNED_INSIDE[form.id]?.(row) ?? true));
}

function isOnFile(row: Row): boolean {
  return row.files.some(({ role }) => role === 'signed') || isFilled(row, 'filed');
}

/** Whether a form is waited for as shipped, of whatever record it is. `signatures`: lines at its foot. */
export function comesBackAsRule({ id, register, signatures, list = false }: PrintedForm): boolean {
  if (list) return SIGNED_LISTS.includes(id);
  if (GIVEN_AWAY.includes(id) || definitionOf(register).group === 'base') return false;
  return id in SIGNED_INSIDE || signatures > 0;
}

/** How it is known that the paper of a record is there; null = this change says nothing of it. */
export type BackWay = 'copy' | 'record';

/** A field of the record that is only filled when the signed paper is in somebody's hand. */
const TELLS: Readonly<Record<string, string>> = { callbacks: 'signed', workorders: 'returnedAt', releases: 'slipBackAt' };

/** A signed copy was attached, or the record says now that its paper is here: the slip is back, the signature in, the sheet filed. */
export function cameBack({ before, after }: RowEvent): BackWay | null {
  if (after.state === VOID) return null;
  const copies = (row: Row | null): number => row?.files.filter(({ role }) => role === 'signed').length ?? 0;
  if (copies(after) > copies(before)) return 'copy';
  return [TELLS[after.register], 'filed'].some((key) => key !== undefined && !isFilled(before, key) && isFilled(after, key))
    ? 'record'
    : null;
}

function isFilled(row: Row | null, key: string): boolean {
  const value = row?.data[key];
  return value === true || (typeof value === 'string' && value.trim() !== '');
}

/** Why a paper need not come back any more; '' = it still has to: its record was struck out, or the slip is known to be lost. */
export function goneWhy({ before, after }: RowEvent): string {
  if (after.state === VOID && before?.state !== VOID) return after.voided;
  if (after.register !== 'releases' || isFilled(before, 'slipNote')) return '';
  return textIn(after.data, 'slipNote').trim();
}
