/** Resolves "by whom" of a policy to people on the staff list, by post and area (CB-1, CB-14). */
import type { Callers } from './types';

export interface StaffMember {
  readonly id: string;
  readonly post: string;
  /** 责任区: building codes. */
  readonly buildings: readonly string[];
  /** 在岗. */
  readonly active: boolean;
  /** 代理人; '' = none. */
  readonly deputy: string;
}

/** The documents' words for a post, and what sites call the same post; a site can extend it. */
export const POST_ALIASES: Readonly<Record<string, readonly string[]>> = {
  管理员: ['楼宇片区管理员', '片区管理员', '物业管理员'],
  物业助理: ['楼宇片区管理员', '片区管理员', '物业巡查员', '管理员'],
  客服: ['前台', '客服助理', '客服专员'],
  客户助理: ['客服助理', '客服专员', '前台'],
  客服专员: ['客服助理'],
  部门主管: ['主管', '客服主管', '客户服务部主任'],
  公司经理: ['经理', '物业服务中心经理', '管理处经理'],
  社区文化文员: ['物业助理'],
  前台: ['客服助理'],
};

/**
 * Ids of the people who may make a callback, best first: those of the unit's building, then the others of the post (none of them where
 * the policy wants the area's own). Someone away is replaced by the deputy. Empty = the supervisor must name somebody.
 */
export function whoMayCall(
  callers: Callers,
  building: string,
  staff: readonly StaffMember[],
  aliases: Readonly<Record<string, readonly string[]>> = POST_ALIASES,
): readonly string[] {
  const posts = [callers.post, ...(aliases[callers.post] ?? [])];
  const fitting = staff.filter((person) => posts.includes(person.post));
  const own = fitting.filter((person) => person.buildings.includes(building));
  const others = callers.ownArea ? [] : fitting.filter((person) => !own.includes(person));
  const present = [...own, ...others].map((person) => standIn(person, staff)).filter((id) => id !== '');
  return [...new Set(present)];
}

function standIn(person: StaffMember, staff: readonly StaffMember[]): string {
  if (person.active) return person.id;
  return staff.find((one) => one.id === person.deputy && one.active)?.id ?? '';
}
