/** What is handed out, register by register, each with what the site says of it: paper and file tell the same (PIPL 45). */
import { definitionOf } from '../../registers/index';
import type { Handed } from './hand-out';
import { keptInWords, type NoticeLine } from './notice';

export interface HandedRegister {
  readonly register: string;
  /** In Chinese, as paper is; so are the others. */
  readonly title: string;
  /** '' for a register that holds no data of people; so are ground and time. */
  readonly purpose: string;
  readonly basis: string;
  readonly kept: string;
  readonly records: readonly Handed[];
}

/** Registers and records keep their order. */
export function byRegister(records: readonly Handed[], notices: readonly NoticeLine[]): readonly HandedRegister[] {
  return [...new Set(records.map(({ register }) => register))].map((register) => {
    const notice = notices.find((line) => line.register === register);
    return {
      register,
      title: definitionOf(register).title.zh,
      purpose: notice?.purpose.zh ?? '',
      basis: notice?.basis.zh ?? '',
      kept: notice ? keptInWords(notice, 'zh') : '',
      records: records.filter((record) => record.register === register),
    };
  });
}
