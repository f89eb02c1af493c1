/** Empty forms for the pen: when the power is out, or for the visit at the door. */
import { callbackSections } from '@renderer/print/callback-layout';
import { tailorSections } from '@renderer/print/record-cells';
import { RecordForm } from '@renderer/print/record-form';
import { complaintSections, repairSections } from '@renderer/print/request-layout';
import { WorkOrderForm } from '@renderer/print/work-order-form';
import { definitionOf } from '@shared/registers/index';
import type { ReactElement } from 'react';
import { hiddenCallbackCells } from './callback-values';
import { type FormKind, frameOf, type PrintSite, registerForm, siteForm } from './frame';
import { blankListForm, listKind } from './list-form';
import { requestForm } from './request-forms';
import { hiddenRequestCells } from './request-values';
import { hiddenWorkOrderCells } from './work-order-values';

/** A blank form that a register offers. */
export interface BlankKind {
  /** Unique among the blanks of all registers. */
  readonly id: string;
  readonly title: string;
}

const TYPES = ['complaint', 'repair'] as const;

/** The blanks of a register with the site's titles; none where a blank makes no sense, as of a letter. */
export function blankKinds(register: string, site: PrintSite): readonly BlankKind[] {
  const definition = definitionOf(register);
  const titled = (id: string, kind: FormKind): BlankKind => ({ id, title: siteForm(site, kind).title });
  if (register === 'requests') return TYPES.map((type) => titled(`requests.${type}`, requestForm(type)));
  if (register === 'workorders' || register === 'callbacks') return [titled(register, registerForm(definition))];
  if (definition.print.layout === 'list' && definition.group === 'desk') return [titled(register, listKind(definition))];
  return [];
}

/** Makes a blank by its id. Throws for an id that `blankKinds` does not give: a mistake of ours. */
export function blankForm(id: string, site: PrintSite): ReactElement {
  const [register = '', type] = id.split('.');
  if (register === 'requests') return blankRequest(type === 'complaint', site);
  if (register === 'workorders') return blankWorkOrder(site);
  if (register === 'callbacks') return blankCallback(site);
  return blankListForm(definitionOf(register), site);
}

function blankRequest(complaint: boolean, site: PrintSite): ReactElement {
  const kind = requestForm(complaint ? 'complaint' : 'repair');
  const sections = complaint ? complaintSections({ progress: [] }) : repairSections({ progress: [] });
  const hidden = hiddenRequestCells(siteForm(site, kind).hidden);
  return (
    <RecordForm
      frame={frameOf(site, kind, { number: '', filing: '存档盒号' })}
      sections={tailorSections(sections, { hidden, labels: {} })}
    />
  );
}

function blankCallback(site: PrintSite): ReactElement {
  const kind = { ...registerForm(definitionOf('callbacks')), signatures: [] };
  const hidden = hiddenCallbackCells(siteForm(site, kind).hidden);
  const sections = tailorSections(callbackSections({ rounds: [{ signature: 'paper' }] }), { hidden, labels: {} });
  return <RecordForm frame={frameOf(site, kind, { number: '', filing: '存档盒号' })} sections={sections} />;
}

function blankWorkOrder(site: PrintSite): ReactElement {
  const kind = registerForm(definitionOf('workorders'));
  const tailoring = { hidden: hiddenWorkOrderCells(siteForm(site, kind).hidden), labels: {} };
  return (
    <WorkOrderForm
      frame={frameOf(site, kind, { number: '' })}
      values={{ prices: [], total: '' }}
      copies={['责任部门存根', '客服部回单']}
      tailoring={tailoring}
    />
  );
}
