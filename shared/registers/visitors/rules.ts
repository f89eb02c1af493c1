/** Rules of visits: badges, and times that fit (RG-6). */
import type { Refusal } from '../../base/result';
import type { VisitorData } from './fields';

/** What is wrong with the data of a visit, field by field; empty = fine. */
export function checkVisitor(data: VisitorData): readonly Refusal[] {
  const found: Refusal[] = [];
  if (data.unit.trim() === '' && data.host.trim() === '' && data.reason.trim() === '')
    found.push({ code: 'visitors.where', field: 'unit' });
  if (data.leftAt !== '' && data.leftAt < data.cameAt) found.push({ code: 'visitors.left-early', field: 'leftAt' });
  return found;
}

/** The visitor still in who carries this badge; undefined when it is free. A badge is free again once its visitor has left (RG-6). */
export function badgeHolder<T extends { readonly id: string; readonly data: VisitorData }>(
  badge: string,
  inside: readonly T[],
  self = '',
): T | undefined {
  const wanted = plain(badge);
  return wanted === '' ? undefined : inside.find((one) => one.id !== self && plain(one.data.badge) === wanted);
}

/** A12, a12 and Ａ１２ are the same badge. */
function plain(badge: string): string {
  return badge.normalize('NFKC').trim().toUpperCase();
}
