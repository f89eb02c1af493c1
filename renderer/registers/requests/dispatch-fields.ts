/** Fields of the dispatch panel: one group a slip, then the price of paid work. Their labels are those of slip and request. */
import { text } from '@shared/base/text';
import { INNER } from '@shared/registers/contract/decisions';
import { type Data, type Field, type Fields, textIn } from '@shared/registers/contract/fields';
import { definitionOf } from '@shared/registers/index';
import { requestFields } from '@shared/registers/requests/fields';
import type { Quote, Slip } from '@shared/rules/intake/dispatch';

const SLIP_NAMES = ['department', 'taker', 'areaManager', 'team', 'appointedAt', 'promisedAt'] as const;
const QUOTE_NAMES = ['quoteLines', 'quoteTotal', 'negotiated', 'consent', 'consentBy', 'consentAt'] as const;

/** Name of a slip's field in the panel: `2.taker`. */
export function slipField(slip: number, name: (typeof SLIP_NAMES)[number]): string {
  return `${slip}.${name}`;
}

/** Names of a slip's fields in their order. */
export function slipNames(slip: number): readonly string[] {
  return SLIP_NAMES.map((name) => slipField(slip, name));
}

/** The price fields shown: the sum is typed only when it was agreed freely. */
export function quoteNames(data: Data): readonly (typeof QUOTE_NAMES)[number][] {
  const shown = QUOTE_NAMES.filter((name) => name !== 'quoteTotal' || data['negotiated'] === true);
  return shown.filter((name) => data['consent'] === true || (name !== 'consentBy' && name !== 'consentAt'));
}

/** Whether the work is paid. */
export const PAID = 'paid';

const PAID_FIELD: Field = { kind: 'yesNo', label: text('有偿', 'Paid work'), ...INNER, span: 6 };

/** All fields for these slips (their keys); those of the price only for paid work. */
export function dispatchFields(slips: readonly number[], data: Data): Fields {
  const slipFields = definitionOf('workorders').fields;
  const own = slips.flatMap((slip) =>
    SLIP_NAMES.flatMap((name) => {
      const { help: _help, ...field } = slipFields[name] as Field;
      return [[slipField(slip, name), { ...field, form: 'first', span: 2, need: name === 'department' } as Field] as const];
    }),
  );
  const price =
    data[PAID] === true
      ? quoteNames(data).map((name) => [name, { ...requestFields[name], span: name === 'quoteLines' ? 6 : 2 } as Field] as const)
      : [];
  return { ...Object.fromEntries(own), [PAID]: PAID_FIELD, ...Object.fromEntries(price) };
}

/** Keys of the slips that have fields in the data, `known` ones first: slips added by hand come back with what was typed in them. */
export function slipsIn(data: Data, known: readonly number[]): readonly number[] {
  const found = Object.keys(data).flatMap((name) => (/^\d+\./.test(name) ? [Number.parseInt(name, 10)] : []));
  return [...new Set([...known, ...found])];
}

/** The slips as the command takes them. */
export function slipsOf(slips: readonly number[], data: Data): readonly Slip[] {
  return slips.map((slip) => {
    const value = (name: (typeof SLIP_NAMES)[number]): string => textIn(data, slipField(slip, name));
    return {
      department: value('department'),
      taker: value('taker'),
      areaManager: value('areaManager'),
      team: value('team'),
      appointedAt: value('appointedAt'),
      promisedAt: value('promisedAt'),
    };
  });
}

/** The quote as the command takes it; an agreed sum counts only without lines. */
export function quoteOf(data: Data): Quote {
  return Object.fromEntries(QUOTE_NAMES.map((name) => [name, data[name] ?? null])) as unknown as Quote;
}
