/** What follows from the fields of a handover sheet alone: the texts of the paper, and what cannot be. */
import type { Refusal } from '../../base/result';
import { showMoney } from '../contract/display';
import type { DataOf } from '../contract/fields';
import type { handoverFields } from './fields';

export type HandoverData = DataOf<typeof handoverFields>;
export type OpenLine = HandoverData['open'][number];

/** The texts of the paper from the figures that were gathered; a text typed from an old sheet stays. */
export function sheetTexts(data: HandoverData): HandoverData {
  return {
    ...data,
    keys: data.keysIn === null ? data.keys : keysText(data),
    parcels: data.parcelsWaiting === null ? data.parcels : parcelsText(data),
    visitors: data.visitorsIn === null ? data.visitors : `${data.visitorsIn} 人`,
    otherLogs: data.lobbyLog === '' && data.controlLog === '' ? data.otherLogs : logsText(data),
    cash: data.feesOpen === null && data.cashCounted === null ? data.cash : cashText(data),
  };
}

function keysText({ keysIn, keysOut, keysLost, keysCabinet, keysCounted, keyNotes }: HandoverData): string {
  const parts = [`在库 ${keysIn} 件`, `在借 ${keysOut ?? 0} 件`, `遗失 ${keysLost ?? 0} 件`, `资料柜 ${keysCabinet ?? 0} 件`];
  const counted = keysCounted === null ? '' : `；清点 ${keysCounted} 件${keysCounted === keysIn ? '，相符' : ''}`;
  const notes = keyNotes.map(({ key, note }) => `${key ?? ''} ${note ?? ''}`.trim()).filter((line) => line !== '');
  return `${parts.join('，')}${counted}${notes.length > 0 ? `；差异：${notes.join('、')}` : ''}`.slice(0, 300);
}

function parcelsText({ parcelsWaiting, parcelsOver }: HandoverData): string {
  return `${parcelsWaiting} 件${parcelsOver ? `，其中超期 ${parcelsOver} 件` : ''}`;
}

const LOG_WORDS = { collected: '已收集', none: '无', '': '未问' } as const;

function logsText({ lobbyLog, controlLog }: HandoverData): string {
  return `大堂门岗 ${LOG_WORDS[lobbyLog]}；监控中心 ${LOG_WORDS[controlLog]}`;
}

function cashText({ cashCounted, feesOpen, feesSum }: HandoverData): string {
  const cash = cashCounted === null ? '' : `备用金 ${showMoney(cashCounted)} 元`;
  const fees = feesOpen === null ? '' : `代收未交 ${feesOpen} 笔${feesOpen > 0 ? ` ${showMoney(feesSum ?? 0)} 元` : ''}`;
  return [cash, fees].filter((part) => part !== '').join('；');
}

/** `handover.same`: one person on both sides needs a reason. `handover.early`: handed over before it was opened. */
export function checkHandover(data: HandoverData): readonly Refusal[] {
  const found: Refusal[] = [];
  if (data.comer !== '' && data.comer === data.leaver && data.soloReason.trim() === '')
    found.push({ code: 'handover.same', field: 'comer' });
  if (data.handedAt !== '' && data.openedAt !== '' && data.handedAt < data.openedAt)
    found.push({ code: 'handover.early', field: 'handedAt' });
  return found;
}
