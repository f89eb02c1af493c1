/** How one record of a register is laid out: by a layout of its own, or by the register's definition. A new layout: one line in OWN. */
import { callbackSections } from '@renderer/print/callback-layout';
import { customerSections } from '@renderer/print/customer-layout';
import { handoverSections } from '@renderer/print/handover-layout';
import type { RecordSection } from '@renderer/print/model';
import { complaintSections, repairSections, writtenReplySection } from '@renderer/print/request-layout';
import { workOrderSections } from '@renderer/print/work-order-layout';
import { dayOf } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { callbackRemarks, callbackValues, opinionSections } from './callback-values';
import { customerValues } from './customer-values';
import { blankSections, derivedSections } from './derived-sections';
import type { PrintSite } from './frame';
import { handoverValues, LEAST_OPEN } from './handover-values';
import { definitionOfKind, type FormKind } from './kinds';
import { blankReceipt, receiptSections } from './receipt-values';
import { requestValues, writtenReply } from './request-values';
import { workOrderCopies, workOrderValues } from './work-order-values';

export interface LaidOut {
  readonly sections: readonly RecordSection[];
  /** Notes of the record under the table. */
  readonly remarks?: string;
  /** Smaller type and lower rows. */
  readonly dense?: boolean;
  /** Names of the parts of a slip in several copies. */
  readonly copies?: readonly string[];
}

export interface RecordLayout {
  /** `related`: the records linked to the row; `photo`: address of its newest photo, '' when it has none. */
  filled(row: Row, related: readonly Row[], site: PrintSite, photo: string): LaidOut;
  /** The same form without values, for the pen; every cell that can print stands in it. */
  blank(kind: FormKind): LaidOut;
}

const OWN: Readonly<Record<string, RecordLayout>> = {
  requests: { filled: (row, related) => filledRequest(row, related), blank: blankRequest },
  workorders: {
    filled: (row) => ({ sections: workOrderSections(workOrderValues(row)), copies: workOrderCopies(row) }),
    blank: () => ({ sections: workOrderSections({ prices: [], total: '' }), copies: copiesOf(definitionOf('workorders')) }),
  },
  callbacks: { filled: filledCallback, blank: () => ({ sections: callbackSections({ rounds: [{ signature: 'paper' }] }) }) },
  handover: {
    filled: (row) => ({ sections: handoverSections(handoverValues(row)) }),
    blank: () => ({ sections: handoverSections({ open: [], leastOpen: LEAST_OPEN * 2, leaverSigned: '', comerSigned: '' }) }),
  },
  weekreports: {
    filled: (row) => ({ sections: receiptSections(row), copies: copiesOf(definitionOf('weekreports')) }),
    blank: () => ({ sections: blankReceipt(), copies: copiesOf(definitionOf('weekreports')) }),
  },
  units: {
    filled: (row, _, site) => ({ sections: customerSections(customerValues(row, dayOf(site.now))) }),
    blank: () => ({ sections: customerSections({ people: [], vehicles: [] }) }),
  },
};

/** The layout of a form for one record. */
export function layoutOf(kind: FormKind): RecordLayout {
  const definition = definitionOfKind(kind);
  const further = definition.print.slip !== definitionOf(kind.register).print.slip;
  return (further ? undefined : OWN[kind.register]) ?? derivedLayout(definition);
}

function derivedLayout(definition: AnyDefinition): RecordLayout {
  const copies = copiesOf(definition);
  return {
    filled: (row, _, __, photo) => ({ sections: derivedSections(definition, row, photo), copies }),
    blank: () => ({ sections: blankSections(definition), copies }),
  };
}

function copiesOf({ print }: AnyDefinition): readonly string[] {
  return print.slip?.copies?.map(({ zh }) => zh) ?? [];
}

function filledRequest(row: Row, related: readonly Row[]): LaidOut {
  const values = requestValues(row, related);
  const reply = writtenReply(row, related);
  const sections = row.data['type'] === 'complaint' ? complaintSections(values) : repairSections(values);
  return { sections: [...sections, ...(reply ? [writtenReplySection(reply)] : [])] };
}

function blankRequest({ id }: FormKind): LaidOut {
  return { sections: id === 'requests' ? complaintSections({ progress: [] }) : repairSections({ progress: [] }) };
}

function filledCallback(row: Row): LaidOut {
  const values = callbackValues(row);
  const sections = callbackSections(values);
  const [review] = sections.slice(-1);
  return {
    sections: [...sections.slice(0, -1), ...opinionSections(row), ...(review ? [review] : [])],
    remarks: callbackRemarks(row),
    dense: values.rounds.length > 1,
  };
}
