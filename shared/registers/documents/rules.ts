/** Rules of an incoming document by itself (RG-4). */
import type { Refusal } from '../../base/result';
import { splitAsks } from '../contract/asks';
import type { Context } from '../contract/context';
import type { Row } from '../contract/row';
import type { DocumentData } from './fields';

/** Handed on without a time was handed on now; lines that name nobody fall away. */
export function deriveDocument(data: DocumentData, ctx: Pick<Context, 'now'>): DocumentData {
  const distribution = data.distribution
    .filter((line) => String(line.to ?? '').trim() !== '')
    .map((line) => (line.at ? line : { ...line, at: ctx.now }));
  return { ...data, distribution };
}

/** What is wrong with the data, field by field; empty = fine. */
export function checkDocument(data: DocumentData): readonly Refusal[] {
  return data.filedAt !== '' && data.filedAt < data.receivedAt ? [{ code: 'documents.filed-early', field: 'filedAt' }] : [];
}

/** A doubtful document is neither taken in nor refused before its question was asked and answered (RG-4). */
export function answeredGuard(row: Row<DocumentData>): Refusal | null {
  const { waiting, answered } = splitAsks(row.data);
  return waiting.length > 0 || answered.length === 0 ? { code: 'documents.unanswered' } : null;
}

/** Who has the document now: the last it was handed to, with the time; null before it was handed on. */
export function lastHolder(data: DocumentData): { readonly to: string; readonly at: string; readonly signed: boolean } | null {
  const last = data.distribution.at(-1);
  return last ? { to: String(last.to ?? ''), at: String(last.at ?? ''), signed: last.signed === true } : null;
}
