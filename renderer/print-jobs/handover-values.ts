/** A handover sheet as the values of 物业服务中心交接班记录表 (SH-2). */
import type { HandoverValues } from '@renderer/print/handover-layout';
import type { RegisterRow } from '@renderer/print/model';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { handover } from '@shared/registers/handover/definition';
import type { HandoverData, OpenLine } from '@shared/registers/handover/rules';
import { joined, sayer, shortWhen } from './show';

/** Rows that a blank sheet, or one with little on it, has for the pen. */
export const LEAST_OPEN = 6;

export function handoverValues(found: Row): HandoverValues {
  const { data } = rowAs(handover, found);
  const say = sayer(handover.fields, found);
  return {
    date: say('date'),
    shift: say('shift'),
    handedAt: say('handedAt'),
    leaver: data.leaver,
    comer: data.comer,
    staff: say('staff'),
    keys: data.keys,
    parcels: data.parcels,
    visitors: data.visitors,
    otherLogs: data.otherLogs,
    equipment: data.equipment,
    cash: data.cash,
    instructions: data.instructions,
    leaverRemarks: data.leaverRemarks,
    comerRemarks: data.comerRemarks,
    refused: data.refused.map(({ at, by, reason }) => `${shortWhen(String(at))} ${by}：${reason}`).join('\n'),
    openingNote: data.openingNote,
    missedNote: data.missedNote,
    open: data.open.map(openRow),
    leastOpen: LEAST_OPEN,
    leaverSigned: signed(data, 'leaver'),
    comerSigned: signed(data, 'comer'),
  };
}

function openRow(line: OpenLine): RegisterRow {
  const text = (key: keyof OpenLine): string => String(line[key] ?? '');
  const state = joined([text('book'), text('state'), text('slips')], ' · ');
  return {
    no: text('no'),
    unit: text('unit'),
    gist: joined([text('gist'), `〔${state}〕`], '\n'),
    promised: text('due') === '' ? '' : shortWhen(text('due')),
    hand: text('hand'),
    remark: joined([line.added === true ? '签字后新增' : '', text('remark')], '；'),
  };
}

/** A signature given in the program as words; '' for one on paper, which leaves the lines. */
function signed({ signatures, soloReason }: HandoverData, side: 'leaver' | 'comer'): string {
  const one = signatures.find((each) => each.side === side && each.how === 'pin');
  if (!one) return '';
  const reason = side === 'comer' && soloReason !== '' ? `（${soloReason}）` : '';
  return `${one.name} ${String(one.at).slice(0, 10)} ${String(one.at).slice(11, 16)} PIN 签名${reason}`;
}
