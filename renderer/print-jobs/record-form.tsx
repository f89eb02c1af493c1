/** The form on which one record prints. */
import { callbackSections } from '@renderer/print/callback-layout';
import { customerSections } from '@renderer/print/customer-layout';
import type { RecordSection } from '@renderer/print/model';
import { tailorSections } from '@renderer/print/record-cells';
import { RecordForm } from '@renderer/print/record-form';
import { complaintSections, repairSections, writtenReplySection } from '@renderer/print/request-layout';
import { WorkOrderForm } from '@renderer/print/work-order-form';
import { dayOf } from '@shared/base/time';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { requests } from '@shared/registers/requests/definition';
import type { ReactElement } from 'react';
import { callbackRemarks, callbackValues, hiddenCallbackCells, opinionSections } from './callback-values';
import { customerValues, hiddenCustomerCells } from './customer-values';
import { derivedSections } from './derived-sections';
import { type FormKind, frameOf, type PrintSite, recordRemarks, registerForm, siteForm } from './frame';
import { letterForm } from './letter-form';
import { requestForm } from './request-forms';
import { hiddenRequestCells, requestValues, writtenReply } from './request-values';
import { joined } from './show';
import { hiddenWorkOrderCells, workOrderCopies, workOrderValues } from './work-order-values';

const FILING = '存档盒号';
const KEEP = { labels: {} } as const;

/** A record on its form; `related` are the records linked to it. A register without a form of its own gets one from its definition. */
export function recordForm(row: Row, related: readonly Row[], site: PrintSite): ReactElement {
  switch (row.register) {
    case 'requests':
      return requestOnForm(row, related, site);
    case 'workorders':
      return workOrderOnForm(row, site);
    case 'callbacks':
      return callbackOnForm(row, site);
    case 'letters':
      return letterForm(row, site);
    case 'units':
      return unitOnForm(row, site);
    default:
      return derivedForm(row, site);
  }
}

function requestOnForm(row: Row, related: readonly Row[], site: PrintSite): ReactElement {
  const { type } = rowAs(requests, row).data;
  const kind = requestForm(type);
  const values = requestValues(row, related);
  const reply = writtenReply(row, related);
  const sections = type === 'complaint' ? complaintSections(values) : repairSections(values);
  return framed(row, kind, site, [...sections, ...(reply ? [writtenReplySection(reply)] : [])], hiddenRequestCells);
}

function workOrderOnForm(row: Row, site: PrintSite): ReactElement {
  const kind = registerForm(definitionOf('workorders'));
  return (
    <WorkOrderForm
      frame={frameOf(site, kind, { number: row.no, remarks: recordRemarks(row) })}
      values={workOrderValues(row)}
      copies={workOrderCopies(row)}
      tailoring={{ ...KEEP, hidden: hiddenWorkOrderCells(siteForm(site, kind).hidden) }}
    />
  );
}

function callbackOnForm(row: Row, site: PrintSite): ReactElement {
  // The resident signs in the round, the supervisor under the opinion: no further lines at the end.
  const kind = { ...registerForm(definitionOf('callbacks')), signatures: [] };
  const sections = callbackSections(callbackValues(row));
  const [review] = sections.slice(-1);
  const withOpinions = [...sections.slice(0, -1), ...opinionSections(row), ...(review ? [review] : [])];
  const dense = callbackValues(row).rounds.length > 1;
  return framed(row, kind, site, withOpinions, hiddenCallbackCells, callbackRemarks(row), dense);
}

function unitOnForm(row: Row, site: PrintSite): ReactElement {
  const kind: FormKind = { ...registerForm(definitionOf('units')), orientation: 'portrait', signatures: ['建档人', '核对人', '日期'] };
  return framed(row, kind, site, customerSections(customerValues(row, dayOf(site.now))), hiddenCustomerCells);
}

function derivedForm(row: Row, site: PrintSite): ReactElement {
  const definition = definitionOf(row.register);
  const kind: FormKind = { ...registerForm(definition), orientation: 'portrait' };
  return framed(row, kind, site, derivedSections(definition, row), (hidden) => hidden);
}

function framed(
  row: Row,
  kind: FormKind,
  site: PrintSite,
  sections: readonly RecordSection[],
  hide: (hidden: readonly string[]) => readonly string[],
  remarks = '',
  dense = false,
): ReactElement {
  const hidden = hide(siteForm(site, kind).hidden);
  const filing = definitionOf(row.register).group === 'base' ? '' : FILING;
  const frame = frameOf(site, kind, { number: row.no, remarks: joined([recordRemarks(row), remarks], '\n'), filing });
  return <RecordForm frame={frame} sections={tailorSections(sections, { ...KEEP, hidden })} dense={dense} />;
}
