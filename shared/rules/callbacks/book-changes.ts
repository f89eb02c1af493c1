/** Changes of the policy book: another policy from a day on, a copy, a new version. What exists keeps the policy it was planned under (CB-1). */
import { ok, type Result, refuse } from '../../base/result';
import { text } from '../../base/text';
import { type Day, isDay } from '../../base/time';
import { type DatedPolicy, type PolicyBook, policyById } from './book';
import { copyPolicy, revisePolicy, SITE_BASIS } from './policy';
import type { Policy, Source, SourceRule } from './types';

/** From tomorrow at the earliest: whatever was completed until tonight is planned and counted by the policy of its day. */
export function choosePolicy(book: PolicyBook, entry: DatedPolicy, today: Day): Result<PolicyBook> {
  if (!isDay(entry.from) || entry.from <= today) return refuse('policy.from', 'from');
  if (entry.policyId !== '' && policyById(book, entry.policyId) === undefined) return refuse('policy.gone', 'policyId');
  const others = book.dated.filter((one) => one.from !== entry.from);
  return ok({ ...book, dated: [...others, entry].sort((a, b) => (a.from < b.from ? -1 : 1)) });
}

/** Takes back a change that has not come yet; one that holds already stays. */
export function withdrawChoice(book: PolicyBook, from: Day, today: Day): PolicyBook {
  return { ...book, dated: book.dated.filter((one) => one.from !== from || one.from <= today) };
}

/** A copy of a policy under a name of the site, ready to be changed; `id` of the copy beside the new book. Refusal: `policy.name` (empty or taken). */
export function addCopy(book: PolicyBook, policy: Policy, name: string): Result<{ readonly book: PolicyBook; readonly id: string }> {
  const wanted = name.trim();
  if (wanted === '' || book.own.some((one) => one.name.zh === wanted)) return refuse('policy.name', 'name');
  const taken = new Set(book.own.map((one) => one.id));
  let n = 1;
  while (taken.has(`own-${n}`)) n++;
  const id = `own-${n}`;
  return ok({ id, book: { ...book, own: [...book.own, copyPolicy(policy, id, text(wanted, wanted))] } });
}

/** The book with the next version of one of the site's own policies. Refusals: `policy.gone`, those of `revisePolicy`. */
export function addVersion(
  book: PolicyBook,
  id: string,
  change: Parameters<typeof revisePolicy>[1],
  supervisor: boolean,
): Result<PolicyBook> {
  const before = book.own.some((one) => one.id === id) ? policyById(book, id) : undefined;
  if (before === undefined) return refuse('policy.gone');
  const next = revisePolicy(before, change, supervisor);
  return next.ok ? ok({ ...book, own: [...book.own, next.value] }) : next;
}

/** The newest version of each of the site's own policies. */
export function ownPolicies(book: PolicyBook): readonly Policy[] {
  return [...new Set(book.own.map((one) => one.id))].map((id) => policyById(book, id)).filter((one) => one !== undefined);
}

/** A rule for a source that a policy did not name: three days, every one, by the post given; every figure is the site's own. */
export function newRule(source: Source, post: string): SourceRule {
  return {
    source,
    deadline: { kind: 'days', days: 3 },
    rate: 100,
    callers: [{ post, together: 1, ownArea: false }],
    method: 'phone',
    onSite: false,
    meetKeyOrComplex: false,
    signature: 'visit',
    basis: { deadline: SITE_BASIS, rate: SITE_BASIS, callers: SITE_BASIS, method: SITE_BASIS, signature: SITE_BASIS },
  };
}
