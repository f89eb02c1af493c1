/** Who signs a record of a register and for what, and what a signature given on the screen is worth later (CB-4). */
import { canonicalJson, type Json } from '../../base/canonical-json';
import { sha256Hex } from '../../base/hash';
import { type Text, text } from '../../base/text';
import type { AnyDefinition } from './definition';
import { asText, type Data, isBlank, type RowsValue } from './fields';
import { type FileRef, type Row, type SignNote, VOID } from './row';

export interface Signing<K extends string = string, S extends string = string, D = never> {
  /** What is declared with it, as a sentence above the pad. */
  readonly says: Text;
  /** Label of its line on paper. */
  readonly line: Text;
  /** Fields with the name of who signs; the first that is filled counts. */
  readonly who: readonly K[];
  /** Fields that stand above the pad; a signature belongs to what stood in them. Absent = those of the form that are filled. */
  readonly shows?: readonly K[];
  /** States in which it is given; absent = all. */
  readonly from?: readonly S[];
  /** Whether these data are signed at all: a phone call is not. Absent = always. */
  fits?(data: D): boolean;
  /** Whether somebody waits for it; it may be given all the same. Absent = whenever it fits. */
  awaited?(data: D): boolean;
  /** A yes or no that the signature ticks. */
  readonly ticks?: K;
  /** Field whose last line, a round, is what is signed; its cells have the keys of `shows`. */
  readonly rounds?: K;
}

export type SignedFile = FileRef & { readonly role: 'ink' | 'refusal'; readonly sign: SignNote };

export type SignWay = 'screen' | 'paper' | 'refused';

/** As they stand in the workbook and on the screen. */
export const SIGN_WAYS: Readonly<Record<SignWay, Text>> = {
  screen: text('屏幕', 'Screen'),
  paper: text('纸质', 'Paper'),
  refused: text('拒签', 'Refused'),
};

const DIGEST_LETTERS = 16;

export function isSigned(file: FileRef): file is SignedFile {
  return (file.role === 'ink' || file.role === 'refusal') && file.sign !== undefined;
}

/** Signatures and refusals of the record, oldest first. */
export function signaturesOf({ files }: Pick<Row, 'files'>): readonly SignedFile[] {
  return files.filter(isSigned).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Keys and definitions of what can be signed on the record as it is; none for a voided one, nor before there is a round to sign. */
export function signingsOf(
  definition: AnyDefinition,
  { state, data }: Pick<Row, 'state' | 'data'>,
): readonly (readonly [string, Signing])[] {
  if (state === VOID) return [];
  return Object.entries(definition.signing ?? {}).filter(
    ([, signing]) => signing.from?.includes(state) !== false && signing.fits?.(data as never) !== false && roundNow(signing, data) !== null,
  );
}

/** Number of the round that would be signed now; 0 where there are none, null while none is made. */
export function roundNow({ rounds }: Signing, data: Data): number | null {
  if (rounds === undefined) return 0;
  const made = (data[rounds] as RowsValue | undefined)?.length ?? 0;
  return made === 0 ? null : made;
}

/** The data as the one who signs sees them: those of a round where it is signed round by round. */
export function signedData(signing: Signing, data: Data, round: number): Data {
  const line = signing.rounds === undefined || round === 0 ? undefined : (data[signing.rounds] as RowsValue | undefined)?.[round - 1];
  return line ? { ...data, ...line } : data;
}

/** Keys of the fields above the pad. */
export function shownKeys(definition: AnyDefinition, signing: Signing, data: Data): readonly string[] {
  if (signing.shows) return signing.shows;
  return Object.entries(definition.fields).flatMap(([key, field]) => (field.print && !isBlank(data[key]) ? [key] : []));
}

/** Digest of each field shown; `data` as `signedData` gives them. */
export function shownDigests(keys: readonly string[], data: Data, salt: string): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.map((key) => [key, digestOf(key, data, salt)]));
}

function digestOf(key: string, data: Data, salt: string): string {
  const value = isBlank(data[key]) ? null : data[key];
  return sha256Hex(canonicalJson([salt, key, value] as unknown as Json)).slice(0, DIGEST_LETTERS);
}

/** Keys of the fields that do not say any more what was signed; a field that the register has no longer is passed over. */
export function changedSince(definition: AnyDefinition, data: Data, { sign }: SignedFile): readonly string[] {
  const signing = definition.signing?.[sign.as];
  const then = signing ? signedData(signing, data, sign.round) : data;
  return Object.entries(sign.shown).flatMap(([key, digest]) =>
    Object.hasOwn(definition.fields, key) && digestOf(key, then, sign.salt) !== digest ? [key] : [],
  );
}

/** The last word on one signing: a signature or a refusal of the round at hand; undefined when there is none. */
export function lastSigned(row: Pick<Row, 'files' | 'data'>, as: string, signing: Signing): SignedFile | undefined {
  const round = roundNow(signing, row.data);
  return signaturesOf(row).findLast(({ sign }) => sign.as === as && sign.round === round);
}

/** Whether somebody is still to sign: the state asks for it, and neither screen nor paper nor a refusal says anything. */
export function awaitsSigning(definition: AnyDefinition, row: Row, as: string): boolean {
  const signing = signingsOf(definition, row).find(([key]) => key === as)?.[1];
  if (!signing || signing.awaited?.(row.data as never) === false) return false;
  return lastSigned(row, as, signing) === undefined && !isOnPaper(signing, row);
}

/** Key of the first signing that somebody still owes the record; undefined when none. */
export function owedSigning(definition: AnyDefinition, row: Row): string | undefined {
  return signingsOf(definition, row).find(([as]) => awaitsSigning(definition, row, as))?.[0];
}

function isOnPaper(signing: Signing, { data, files }: Pick<Row, 'data' | 'files'>): boolean {
  if (signing.ticks !== undefined) return data[signing.ticks] === true;
  return files.some(({ role }) => role === 'signed');
}

/** How the record was signed, by what came last; null = not at all. */
export function signWay(definition: AnyDefinition, row: Pick<Row, 'files' | 'data'>): SignWay | null {
  const last = signaturesOf(row).at(-1);
  const scan = row.files.filter(({ role }) => role === 'signed').at(-1);
  if (last && (scan === undefined || scan.at <= last.at)) return last.role === 'ink' ? 'screen' : 'refused';
  const ticked = Object.values(definition.signing ?? {}).some(({ ticks }) => ticks !== undefined && row.data[ticks] === true);
  return scan !== undefined || ticked ? 'paper' : null;
}

/** The name that stands for the signature as far as the record knows it; '' = ask. */
export function signerOf({ who }: Signing, data: Data): string {
  return who.map((key) => asText(data[key]).trim()).find((name) => name !== '') ?? '';
}
