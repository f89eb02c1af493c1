/** A callback as the values of 回访记录表: the matter, every round, and room for the one that is to be made (CB-4, CB-5, CB-10). */
import type { CallbackRoundValues, CallbackValues, RoundSignature } from '@renderer/print/callback-layout';
import type { RecordSection } from '@renderer/print/model';
import { tableCell } from '@renderer/print/record-cells';
import { callbacks } from '@shared/registers/callbacks/definition';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { signaturesOf } from '@shared/registers/contract/signing';
import { joined, lineSayer, sayer, shortWhen } from './show';

const { fields } = callbacks;
const FACE_TO_FACE: readonly string[] = ['visit', 'meet'];

export function callbackValues(found: Row): CallbackValues {
  const { data, state } = rowAs(callbacks, found);
  const say = sayer(fields, found);
  const made = data.rounds.map((line, index) => roundValues(data, line, onScreen(found, index + 1)));
  const next = state === 'due' || state === 'again' ? [plannedRound(data)] : [];
  const rounds = [...made, ...next];
  return {
    unit: data.unit,
    name: data.name,
    phone: data.phone,
    source: say('source'),
    sourceNo: data.sourceNo,
    gist: data.subject,
    doneAt: say('completedOn'),
    dueAt: data.dueOn === '' ? '' : `${data.dueOn} 前`,
    opinion: joined([data.opinion, joined([data.reviewer, say('reviewedAt')])], '\n'),
    rounds: rounds.length > 0 ? rounds : [{ signature: 'remote' }],
  };
}

function roundValues(data: CallbackData, line: CallbackData['rounds'][number], signedOnScreen: RoundSignature | null): CallbackRoundValues {
  const say = lineSayer(fields.rounds.columns, line);
  return {
    round: `第 ${say('round')} 次`,
    method: say('method'),
    at: say('calledAt'),
    callers: say('callers'),
    attempts: attemptsOf(data, Number(line.round)),
    onSite: say('siteSeen'),
    solved: say('handled'),
    qualified: say('qualified'),
    quality: say('quality'),
    effect: say('effect'),
    attitude: say('attitude'),
    charges: say('charges'),
    satisfaction: say('satisfaction'),
    shortcomings: say('shortcomings'),
    suggestions: say('suggestions'),
    explanation: say('explanation'),
    rectifier: say('rectifier'),
    rectification: say('rectification'),
    rectifiedAt: say('rectifiedAt'),
    nextAt: say('nextAt'),
    signature: signedOnScreen ?? signatureOf(data, String(line.method ?? ''), line.signed === true),
  };
}

/** The round still to be made: its answers are left to the pen. */
function plannedRound(data: CallbackData): CallbackRoundValues {
  const number = data.rounds.length + 1;
  return {
    round: `第 ${number} 次`,
    callers: data.plannedCallers.join('、'),
    attempts: attemptsOf(data, number),
    signature: data.signature === 'none' ? 'remote' : 'paper',
  };
}

function attemptsOf(data: CallbackData, round: number): string {
  return data.attempts
    .filter((line) => Number(line.round) === round)
    .map((line) => joined([shortWhen(String(line.at ?? '')), lineSayer(fields.attempts.columns, line)('kind'), String(line.note ?? '')]))
    .join('；');
}

/** Signed on the screen, or refused; null when neither. */
function onScreen(row: Row, round: number): RoundSignature | null {
  const last = signaturesOf(row).findLast(({ sign }) => sign.round === round);
  if (!last) return null;
  return last.role === 'ink' ? 'screen' : 'refused';
}

/** A phone round is never signed (§6); a visit is, unless the policy asks for none. */
function signatureOf(data: CallbackData, method: string, signed: boolean): RoundSignature {
  if (signed) return 'filed';
  if (method === 'phone') return 'phone';
  return FACE_TO_FACE.includes(method) && data.signature !== 'none' ? 'paper' : 'remote';
}

/** What the resident raised besides, and what became of it (CB-6); none when nothing was raised. */
export function opinionSections(found: Row): readonly RecordSection[] {
  const { opinions } = rowAs(callbacks, found).data;
  if (opinions.length === 0) return [];
  const table = {
    columns: [
      { key: 'text', heading: '新提意见', width: 90, align: 'left' as const },
      { key: 'replyBy', heading: '约定答复', width: 32, align: 'center' as const },
      { key: 'answeredAt', heading: '答复时间', width: 32, align: 'center' as const },
      { key: 'requestNo', heading: '转诉求', width: 38, align: 'center' as const },
    ],
    rows: opinions.map((line) => {
      const say = lineSayer(fields.opinions.columns, line);
      return { text: say('text'), replyBy: say('replyBy'), answeredAt: say('answeredAt'), requestNo: say('requestNo') };
    }),
    leastRows: 0,
    totals: [],
  };
  return [{ key: 'opinions', heading: '', together: true, cells: [tableCell('opinionTable', '', table)] }];
}

/** Under the form: the policy it was made under, the exemption, the letter that answered it. */
export function callbackRemarks(found: Row): string {
  const { policyTitle, exemptReason, letterNo } = rowAs(callbacks, found).data;
  return joined(
    [
      policyTitle === '' ? '' : `依据：${policyTitle}`,
      exemptReason === '' ? '' : `免回访：${exemptReason}`,
      letterNo === '' ? '' : `已由公开信 ${letterNo} 答复`,
    ],
    '\n',
  );
}
