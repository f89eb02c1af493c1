/** Which rule a refusal follows from, by its code; `<prefix>.*` speaks for the codes of a prefix that have no line of their own. */
import type { Text } from '../../base/text';

export const refusalRules: Readonly<Record<string, string>> = {
  // Intake and dispatch.
  'requests.who': 'IN-1',
  'requests.consent': 'IN-7',
  'requests.letter': 'CB-8',
  'requests.no-reply': 'IN-16',
  'requests.promise-past': 'IN-9',
  'requests.slips-out': 'IN-5',
  'merge.*': 'IN-4',
  'dispatch.quote': 'IN-7',
  'dispatch.consent': 'IN-7',
  'dispatch.priced': 'IN-7',
  'dispatch.*': 'IN-5',
  'workorders.consent': 'IN-7',
  'workorders.quote': 'IN-7',
  'workorders.fee': 'IN-7',
  'workorders.free': 'IN-7',
  'urge.*': 'IN-9',
  'ask.*': 'IN-12',

  // Callbacks.
  'callbacks.own': 'CB-11',
  'callbacks.state': 'CB-5',
  'callbacks.missing': 'CB-5',
  'callbacks.next-past': 'CB-5',
  'callbacks.together': 'CB-1',
  'callbacks.opinion': 'CB-6',
  'callbacks.due-early': 'CB-2',
  'raised.*': 'CB-6',
  'exempt.*': 'CB-8',
  'letter.*': 'CB-7',
  'sign.not-supervisor': 'CB-11',
  'sign.is-caller': 'CB-11',
  'sign.opinion': 'CB-11',
  'sign.*': 'CB-4',
  'date.*': 'CB-1',
  'sample.*': 'CB-3',
  'policy.*': 'CB-1',
  'opinions.*': 'EX-6',

  // The shift.
  'handover.keys-uncounted': 'RG-1',
  'handover.keys-differ': 'BY-1',
  'handover.frozen': 'BY-1',
  'handover.refuser': 'BY-1',
  'handover.*': 'SH-2',
  'reviews.*': 'SH-3',
  'notes.*': 'BY-9',

  // Registers.
  'key.*': 'RG-1',
  'keyloans.*': 'RG-1',
  'archiveloans.*': 'RG-1',
  'loan.*': 'BY-11',
  'borrowed.*': 'BY-11',
  'parcels.unchecked': 'RG-2',
  'parcels.not-bulk': 'RG-9',
  'parcels.relation': 'RG-3',
  'documents.unanswered': 'RG-4',
  'documents.reviewer': 'RG-4',
  'releases.consent': 'RG-5',
  'releases.expired': 'RG-5',
  'releases.let-out': 'RG-5',
  'visitors.badge': 'RG-6',
  'fees.unsigned': 'RG-7',
  'fees.same-person': 'RG-7',
  'instructions.*': 'BY-10',
  'paper.*': 'BY-18',
  'printouts.*': 'BY-3',
  'staff.holds': 'BY-11',

  // Everywhere.
  'right.void': 'NUM-1',
  'record.voided': 'NUM-1',
  'retention.*': 'RET-1',
  'erase.held': 'RET-1',
  'privacy.*': 'PRI-1',
  'pin.*': 'SEC-1',
};

/** The rule behind a refusal; null = it follows from no rule, such as a field that cannot be read. */
export function ruleOfRefusal(code: string): string | null {
  return refusalRules[code] ?? refusalRules[`${code.split('.')[0]}.*`] ?? null;
}

/** The sentence of a refusal as it is told where nothing was refused: what would stand in it is left open. */
export function openSentence({ zh, en }: Text): Text {
  const open = (said: string): string => said.replace(/\{[^{}]*\}/g, '…');
  return { zh: open(zh), en: open(en) };
}
