/** Why a register holds what it holds, on what ground, and how long at least: every register says so (PIPL 6, 13, 17, 19; RET-1). */
import type { Text } from '../../base/text';
import { text } from '../../base/text';

/** On what ground data of people are handled (PIPL 13), in the words of the notice that hangs at the desk. */
export const BASES = {
  contract: text(
    '履行物业服务合同所必需（个人信息保护法第十三条第一款第二项）',
    'Needed to carry out the service contract (PIPL 13, first paragraph, 2)',
  ),
  duty: text(
    '履行法定职责或者法定义务所必需（个人信息保护法第十三条第一款第三项）',
    'Needed to fulfil a duty set by law (PIPL 13, first paragraph, 3)',
  ),
  work: text('实施人力资源管理所必需（个人信息保护法第十三条第一款第二项）', 'Needed to manage the staff (PIPL 13, first paragraph, 2)'),
  consent: text(
    '本人同意，可以随时撤回（个人信息保护法第十三条第一款第一项）',
    'By consent, which can be withdrawn (PIPL 13, first paragraph, 1)',
  ),
  none: text('不记录个人信息', 'Holds no data of people'),
} as const;

export type Basis = keyof typeof BASES;

/** The least time a record is kept, and where that comes from. */
export interface Floor {
  readonly months: number;
  /** As the settings and the notice show it. */
  readonly source: string;
}

/** C, 2. 记录与归档: 「记录应保存至少三个月，并分类归档」; RET-1 says so of every register. */
export const USUAL_FLOOR: Floor = { months: 3, source: '客服部电话回访规范：记录至少保存三个月' };

export interface Keeping {
  /** 处理目的. */
  readonly purpose: Text;
  readonly basis: Basis;
  /** 'always': the program asks these records as long as it runs, so they are never put away. */
  readonly least: Floor | 'always';
}
