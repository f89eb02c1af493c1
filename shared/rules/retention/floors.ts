/** How long records must be kept at least, and which registers are never put away: data, each with where it comes from (RET-1). */
import type { AnyDefinition } from '../../registers/contract/definition';

/** C, 2. 记录与归档: 「记录应保存至少三个月，并分类归档」; RET-1 says so of every register. */
export const LEAST_MONTHS = 3;

/** Longest retention that can be set short of "for ever": a hundred years. */
export const MOST_MONTHS = 1200;

export interface Floor {
  readonly months: number;
  /** Where it comes from, as the settings show it. */
  readonly source: string;
}

const USUAL: Floor = { months: LEAST_MONTHS, source: '客服部电话回访规范：记录至少保存三个月' };

const FURTHER: Readonly<Record<string, Floor>> = {
  // A receipt is an original voucher of the accounts (会计档案管理办法, 附表一: 原始凭证 30 年).
  fees: { months: 360, source: '会计档案管理办法：原始凭证保管 30 年' },
  // Numbers of pre-printed slips are compared three years back (BY-18): a used one must be found for as long.
  releases: { months: 37, source: '连号放行条三年内要能核对' },
};

/** The least retention of a register. */
export function floorOf(register: string): Floor {
  return FURTHER[register] ?? USUAL;
}

/** Books that are no master data but are asked as long as the program runs: what stands on a hook, numbered paper, which weeks were handed over. */
const NEEDED = ['keys', 'paperbooks', 'weekreports'];

/** Whether the records of a register stay for good: master data, and what the program itself asks again and again. */
export function isKeptAlways({ id, group }: Pick<AnyDefinition, 'id' | 'group'>): boolean {
  return group === 'base' || NEEDED.includes(id);
}
