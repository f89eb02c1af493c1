/** What a site chose of a form's columns and cells: only what differs from the form as shipped is kept. */
import { hiddenOn } from '@renderer/print-jobs/frame';
import type { FormKind } from '@renderer/print-jobs/kinds';
import { comesBackAsRule } from '@shared/rules/paper/returns';
import type { SiteForm } from '@shared/rules/site/settings';

/** Whether a column or cell prints. */
export function isPrinted(kind: FormKind, own: SiteForm, key: string): boolean {
  return !hiddenOn(kind, own).includes(key);
}

/** The choice after a tick was set or taken away. */
export function chosenParts(kind: FormKind, own: SiteForm, key: string, prints: boolean): SiteForm {
  const { added = [], hidden = [] } = own;
  const without = (list: readonly string[]): readonly string[] => list.filter((each) => each !== key);
  if (kind.off.includes(key)) return { added: prints ? [...without(added), key] : without(added) };
  return { hidden: prints ? without(hidden) : [...without(hidden), key] };
}

/** Whether the signed paper is waited for as shipped (BY-3). */
export function isWaited({ id, register, signatures, shape }: FormKind): boolean {
  return comesBackAsRule({ id, register, signatures: signatures.length, list: shape === 'list' });
}

/** Without the parts that are as shipped. */
export function trimmed({ title, code, letterhead, remarks, paper, back, line, hidden, added }: SiteForm, kind: FormKind): SiteForm {
  return {
    ...(title && { title }),
    ...(code && { code }),
    ...(letterhead && { letterhead }),
    ...(remarks && { remarks }),
    ...(paper && paper !== kind.paper && { paper }),
    ...(back !== undefined && back !== isWaited(kind) && { back }),
    ...(line && { line }),
    ...(hidden && hidden.length > 0 && { hidden }),
    ...(added && added.length > 0 && { added }),
  };
}
