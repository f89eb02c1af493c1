/** Empty forms for the pen: when the power is out, or for the visit at the door (BY-7). */
import { definitionOf } from '@shared/registers/index';
import type { ReactElement } from 'react';
import { type PrintSite, siteForm } from './frame';
import { type FormKind, kindById, kindsOf } from './kinds';
import { blankListForm } from './list-form';
import { blankRecordForm } from './record-form';

/** A blank form that a register offers. */
export interface BlankKind {
  /** Id of the form. */
  readonly id: string;
  readonly title: string;
}

const REQUESTS = ['requests', 'requests.repair'];

/** The blanks of a register with the site's titles; none where a blank makes no sense, as of a letter or of master data. */
export function blankKinds(register: string, site: PrintSite): readonly BlankKind[] {
  const definition = definitionOf(register);
  const { group, print } = definition;
  const takesPen = ({ id, shape }: FormKind): boolean => {
    if (group === 'base' || shape === 'letter') return false;
    if (register === 'requests') return REQUESTS.includes(id);
    return id === register || (id === `${register}.record` && print.slip !== undefined);
  };
  return kindsOf(definition)
    .filter(takesPen)
    .map((kind) => ({ id: kind.id, title: siteForm(site, kind).title }));
}

/** Makes a blank by its id. Throws for the id of no form: a mistake of ours. */
export function blankForm(id: string, site: PrintSite): ReactElement {
  const kind = kindById(id);
  return kind.shape === 'list' ? blankListForm(kind, site) : blankRecordForm(kind, site);
}
