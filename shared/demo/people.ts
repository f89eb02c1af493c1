/** The people who work at the demo estate: who may sign in, who is sent, and who sits at the desk in which shift. */
import { type Day, daysBetween, type Instant } from '@shared/base/time';
import type { Actor } from '@shared/registers/contract/context';
import { FIRST_SHIFTS } from '@shared/rules/site/settings';
import { shiftAt } from '@shared/rules/site/shifts';

export interface Employee {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly role: 'reader' | 'receptionist' | 'supervisor' | 'manager';
  readonly department: string;
  readonly area: string;
  readonly deputy: string;
  readonly login: boolean;
}

type Line = readonly [name: string, post: string, role: Employee['role'], department: string, area?: string, deputy?: string];

const LINES: readonly Line[] = [
  ['陈建国', '经理', 'manager', '客服部', '', '林晓燕'],
  ['林晓燕', '客服主管', 'supervisor', '客服部', '', '何静'],
  ['王敏', '前台', 'receptionist', '客服部'],
  ['赵强', '前台', 'receptionist', '客服部'],
  ['刘芳', '前台', 'receptionist', '客服部'],
  ['周婷', '客服助理', 'receptionist', '客服部'],
  ['何静', '客服专员', 'receptionist', '客服部'],
  ['吴志刚', '楼宇片区管理员', 'reader', '客服部', '1、2、3', '郑丽'],
  ['郑丽', '楼宇片区管理员', 'reader', '客服部', '4、5', '吴志刚'],
  ['孙浩', '楼宇片区管理员', 'reader', '客服部', '6、7、8', '冯雪'],
  ['冯雪', '楼宇片区管理员', 'reader', '客服部', '9、10', '孙浩'],
  ['邓颖', '社区文化文员', 'reader', '客服部'],
  ['高峰', '工程主管', 'reader', '工程部', '', '李伟'],
  ['李伟', '水工', 'reader', '工程部'],
  ['张勇', '电工', 'reader', '工程部'],
  ['黄建军', '综合维修工', 'reader', '工程部'],
  ['罗强', '综合维修工', 'reader', '工程部'],
  ['梁志', '弱电工', 'reader', '工程部'],
  ['马超', '护管队长', 'reader', '护管部', '', '宋斌'],
  ['宋斌', '护管员', 'reader', '护管部'],
  ['唐磊', '护管员', 'reader', '护管部'],
  ['韩林', '护管员', 'reader', '护管部'],
  ['曹阳', '监控员', 'reader', '护管部'],
  ['彭玉兰', '环境主管', 'reader', '环境部', '', '杨桂英'],
  ['杨桂英', '保洁员', 'reader', '环境部'],
  ['谢秀兰', '保洁员', 'reader', '环境部'],
  ['曾福生', '绿化工', 'reader', '环境部'],
  ['许慧', '收银员', 'reader', '财务'],
];

export const STAFF: readonly Employee[] = LINES.map(([name, post, role, department, area = '', deputy = ''], i) => ({
  id: `01DEM0STAFF${String(i + 1).padStart(15, '0')}`,
  name,
  post,
  role,
  department,
  area,
  deputy,
  login: role !== 'reader',
}));

export const DEPARTMENTS: readonly { readonly name: string; readonly head: string; readonly phone: string; readonly remark: string }[] = [
  { name: '客服部', head: '林晓燕', phone: '0755-26001001', remark: '前台、回访、片区' },
  { name: '工程部', head: '高峰', phone: '0755-26001002', remark: '水电、弱电、土建维修，24小时值班' },
  { name: '护管部', head: '马超', phone: '0755-26001003', remark: '门岗、巡逻、监控、车场' },
  { name: '环境部', head: '彭玉兰', phone: '0755-26001004', remark: '保洁、绿化、消杀' },
  { name: '财务', head: '许慧', phone: '0755-26001005', remark: '收银、管理费' },
];

/** The member of the staff with this name, as the one who acts. Throws for an unknown name: a mistake in the script. */
export function actorNamed(name: string): Actor {
  const found = STAFF.find((one) => one.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return { id: found.id, name: found.name, role: found.role };
}

const DESK: readonly string[] = ['王敏', '赵强', '刘芳', '周婷'];
const FIRST_DAY: Day = '2026-01-01';

/** Who sits at the desk: four take turns in three shifts, so that each has a free day after the night. */
export function atDesk(instant: Instant): string {
  const { name, since } = shiftAt(FIRST_SHIFTS, instant);
  const turn = FIRST_SHIFTS.findIndex((shift) => shift.name === name);
  const day = daysBetween(FIRST_DAY, since.slice(0, 10));
  return DESK[(((day + turn) % DESK.length) + DESK.length) % DESK.length] ?? '王敏';
}

/** Name of the shift that runs at an instant. */
export function shiftName(instant: Instant): string {
  return shiftAt(FIRST_SHIFTS, instant).name;
}

export const SUPERVISOR = '林晓燕';
export const MANAGER = '陈建国';

/** The area manager of a unit's building. */
export function areaManagerOf(unit: string): string {
  const building = unit.split('-')[0] ?? '';
  return STAFF.find((one) => one.area.split('、').includes(building))?.name ?? '吴志刚';
}
