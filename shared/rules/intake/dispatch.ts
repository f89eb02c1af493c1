/** Sending a request out: one work order a department (IN-5), paid work only after consent (IN-7), and what the request learns from it. */
import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '../../base/result';
import type { Change, CreateRow } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import type { Context } from '../../registers/contract/context';
import { asText, type Data } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { priceSum } from '../../registers/contract/shared-fields';
import { type RequestRow, requestRow } from './request-act';

const slipSchema = z.object({
  department: z.string().max(100),
  areaManager: z.string().max(100).default(''),
  team: z.string().max(100).default(''),
  taker: z.string().max(100).default(''),
  appointedAt: z.string().default(''),
  promisedAt: z.string().default(''),
});

export type Slip = z.input<typeof slipSchema>;

/** The quote as the panel shows it, written onto the request in the same step; absent = what stands there already. */
const quoteSchema = z.object({
  quoteLines: z.array(z.object({ item: z.string(), quantity: z.number().nullable(), unit: z.string(), price: z.number().nullable() })),
  quoteTotal: z.number().nullable(),
  negotiated: z.boolean(),
  consent: z.boolean(),
  consentBy: z.string(),
  consentAt: z.string(),
});

export type Quote = z.input<typeof quoteSchema>;

const FROM: readonly string[] = ['pending', 'accepted', 'working'];

/**
 * `requests.dispatch`: a work order for each slip; the request is in hand, its first response given (IN-6).
 * Refusals: `dispatch.state`, `dispatch.none`, `dispatch.department` at the empty slip, `dispatch.twice` for a department that has an
 * open slip already, `dispatch.quote` and `dispatch.consent` for paid work, `dispatch.priced` when a slip carries the price already (IN-7).
 */
export const dispatchRequest = defineCommand({
  id: 'requests.dispatch',
  input: z.object({
    id: z.string(),
    rev: z.number().optional(),
    slips: z.array(slipSchema).max(12),
    paid: z.boolean().default(false),
    quote: quoteSchema.optional(),
  }),
  load: async (input, read) => ({ found: await read.get(input.id), sent: await read.linked(input.id, 'workorders') }),
  decide: ({ found, sent }, input, ctx): Result<Change> => {
    const standing = requestRow(found, input.rev);
    if (!standing.ok) return standing;
    const row = input.quote ? quoted(standing.value, input.quote) : standing.value;
    if (!FROM.includes(row.state)) return refuse('dispatch.state', undefined, { no: row.no });
    if (input.slips.length === 0) return refuse('dispatch.none', 'department');
    const busy = sent.filter((one) => one.open === 1).map((one) => asText(one.data['department']));
    const names = input.slips.map((one) => one.department.trim());
    if (names.includes('')) return refuse('dispatch.department', 'department');
    const twice = names.find((name, i) => busy.includes(name) || names.indexOf(name) !== i);
    if (twice !== undefined) return refuse('dispatch.twice', 'department', { department: twice });
    const denied = input.paid ? unpaidReason(row) : null;
    if (denied) return { ok: false, error: denied };
    const priced = sent.find(isPriced);
    if (input.paid && priced) return refuse('dispatch.priced', 'consent', { no: priced.no });
    // The price stands on the first slip alone: two would bill the resident twice.
    const slips = input.slips.map(
      (one, i): CreateRow => ({
        kind: 'create',
        register: 'workorders',
        links: [input.id],
        data: slipData(row, one, input.paid && i === 0, ctx),
      }),
    );
    return ok([requestSent(row, names, input.quote ?? {}, ctx), ...slips]);
  },
});

/** A slip that carries the price already; one sent back or struck out no longer does. */
export function isPriced(slip: Row): boolean {
  return slip.register === 'workorders' && slip.state !== VOID && slip.state !== 'rejected' && slip.data['charge'] === 'paid';
}

function quoted(row: RequestRow, quote: Quote): RequestRow {
  const quoteTotal = quote.quoteLines.length > 0 ? priceSum(quote.quoteLines) : quote.quoteTotal;
  return { ...row, data: { ...row.data, ...quote, quoteTotal } };
}

/** Why paid work may not go out yet: no price, or no consent with who and when (IN-7). */
function unpaidReason({ data }: RequestRow): Refusal | null {
  if (data.quoteTotal === null) return { code: 'dispatch.quote', field: 'quoteLines' };
  if (!data.consent || data.consentBy === '' || data.consentAt === '') return { code: 'dispatch.consent', field: 'consent' };
  return null;
}

function slipData({ no, data }: RequestRow, slip: z.infer<typeof slipSchema>, paid: boolean, ctx: Context): Data {
  const price = paid
    ? {
        charge: 'paid',
        lines: data.quoteLines,
        quote: data.quoteTotal,
        consent: true,
        consentBy: data.consentBy,
        consentAt: data.consentAt,
        feeStatus: 'open',
      }
    : { charge: 'free' };
  return {
    requestNo: no,
    dispatchedAt: ctx.now,
    dispatcher: ctx.actor.name,
    unit: data.unit,
    name: data.name,
    phone: data.phone,
    place: data.place,
    content: data.content,
    urgentKind: data.urgentKind,
    ...slip,
    department: slip.department.trim(),
    promisedAt: slip.promisedAt || data.promisedAt,
    ...price,
  };
}

function requestSent({ id, data }: RequestRow, names: readonly string[], quote: Partial<Quote>, ctx: Context): Change[number] {
  return {
    kind: 'update',
    id,
    state: 'working',
    data: {
      ...quote,
      departments: [...new Set([...data.departments, ...names])],
      acceptor: data.acceptor || ctx.actor.name,
      firstResponseAt: data.firstResponseAt || ctx.now,
    },
  };
}
