/** The matrix as a page to read: `docs/rights.md` is kept equal to it by a test. */
import type { Text } from '../../base/text';
import { mayAs, type Role } from '../../registers/contract/context';
import type { AnyDefinition } from '../../registers/contract/definition';
import { registerList } from '../../registers/index';
import { commandRights } from './commands';
import { furtherRights } from './further';
import { actRole, unusualRegisters, voidRole, voidsOwn, writeRole } from './registers';
import type { Right } from './right';

const ROLES: readonly Role[] = ['reader', 'receptionist', 'supervisor', 'manager'];
const NAMES: Readonly<Record<Role, string>> = { reader: '只读', receptionist: '前台', supervisor: '主管', manager: '经理' };

/** ● always, ◐ under the condition of the line, – never. */
function cell(role: Role, { least, but }: Right): string {
  if (!mayAs(role, least)) return '–';
  return !but || (but.free !== null && mayAs(role, but.free)) ? '●' : '◐';
}

const both = ({ zh, en }: Text): string => `${zh} ${en}`;

function line(id: string, right: Right): string {
  const cells = ROLES.map((role) => cell(role, right)).join(' | ');
  const program = right.asProgram ? '程序自己记 by the program itself' : '';
  const condition = [right.but ? both(right.but.says) : '', program].filter((part) => part !== '').join('；');
  return `| \`${id}\` | ${both(right.says)} | ${cells} | ${condition} | ${right.mark} |`;
}

function rightsTable(rights: Readonly<Record<string, Right>>): readonly string[] {
  return [
    '| | | 只读 reader | 前台 receptionist | 主管 supervisor | 经理 manager | 条件 condition | 依据 rule |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...Object.entries(rights).map(([id, right]) => line(id, right)),
  ];
}

function registerLine(definition: AnyDefinition): string {
  const { id, title, actions } = definition;
  const least = writeRole(id);
  const own = voidsOwn(least, id) && least !== voidRole(id) ? `${NAMES[least]}自己本班的 their own of the shift；` : '';
  const above = Object.entries(actions)
    .map(([action, { label }]) => ({ role: actRole(id, action), label }))
    .filter(({ role }) => role !== least);
  const acts = above.map(({ role, label }) => `${both(label)}（${NAMES[role]}）`).join('；');
  return `| ${both(title)} | ${NAMES[least]} | ${own}${NAMES[voidRole(id)]} | ${acts} |`;
}

/** The whole page. */
export function rightsPage(): string {
  const unusual = registerList.map(({ definition }) => definition).filter(({ id }) => unusualRegisters.includes(id) || hasAbove(id));
  return [
    '# 权限 Rights',
    '',
    'Made from `shared/rules/rights`; `shared/rules/rights/table.test.ts` keeps it equal (`npx vitest run --project shared shared/rules/rights -u` writes it anew).',
    'What the program really does is held against a second table, written by hand: `renderer/db/engine/rights.expected.ts`.',
    '',
    '● 可以 may · ◐ 按条件 under the condition · – 不可以 may not',
    '',
    '没有登录的人什么都不能做。角色以员工台账为准，每次写入时在事务里核对。 Nobody who has not signed in may anything. The role is that of the staff list,',
    'looked up inside the transaction of every change (`docs/decisions/0013-rights.md`).',
    '',
    '## 命令 Commands',
    '',
    ...rightsTable(commandRights),
    '',
    '## 命令里更高的要求，和不经过命令的事 Parts of commands, and work that is no command',
    '',
    ...rightsTable(furtherRights),
    '',
    '## 台账 Registers',
    '',
    '没有列出的：前台写、办、作废自己本班的；主管作废任何一条。 Not listed: the desk writes, acts, voids its own of the shift; a supervisor voids any.',
    '',
    '| 台账 register | 新建、修改、导入、附件、改房号 write | 作废 void | 别的角色才能做的操作 actions of another role |',
    '| --- | --- | --- | --- |',
    ...unusual.map(registerLine),
    '',
    '## 人员 People (SEC-1)',
    '',
    '- 没有人能新建、修改、作废、恢复或导入比自己高的人，自己也不能升高。 Nobody creates, changes, voids, restores or imports somebody stronger than himself, nor raises himself.',
    '- 最后一位能登录、有 PIN 的经理不能停用、作废、降级、离岗、取消登录或去掉 PIN。 The last manager who can sign in and has a PIN stays one.',
    '- 角色改过或不能再登录的人，正在用的窗口马上锁定。 The window of somebody whose role changed or whose login ended locks itself.',
    '',
  ].join('\n');
}

function hasAbove(id: string): boolean {
  const definition = registerList.find((one) => one.definition.id === id)?.definition;
  return Object.keys(definition?.actions ?? {}).some((action) => actRole(id, action) !== writeRole(id));
}
