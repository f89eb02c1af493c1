/** Staff (员工): everybody named in the books. A post says what they do, a role what they may do in the program. */
import { text } from '../../base/text';
import { about, FOUND, KEPT, UNPRINTED, words } from '../contract/decisions';
import { defineRegister } from '../contract/definition';
import { keptActions, keptStates } from '../contract/kept';

export const staff = defineRegister({
  id: 'staff',
  title: text('员工', 'Staff'),
  one: text('员工', 'person'),
  help: text(
    '所有会写进台账的人和他们的岗位、责任区；代替员工花名册。',
    'Everybody named in the books, with post and area; replaces the staff list.',
  ),
  version: 1,
  numbering: { kind: 'field', field: 'name' },
  group: 'base',
  attachments: 'none',
  keeping: {
    purpose: text('安排班次和岗位，管理登录和权限', 'To plan shifts and posts, and to say who may sign in and do what'),
    basis: 'work',
    least: 'always',
  },
  fields: {
    name: {
      kind: 'text',
      label: text('姓名', 'Name'),
      ...FOUND,
      list: 96,
      need: true,
      fixed: true,
      span: 2,
      help: text(
        '不能重名；同名的写成 李娜（工程）。保存后不能改。',
        'Unique; add the department where two have the same name. It stays as it is.',
      ),
      aliases: ['员工姓名'],
    },
    post: { kind: 'text', label: text('岗位', 'Post'), ...FOUND, list: 120, need: true, span: 2, aliases: ['职务', '职位'] },
    role: {
      kind: 'choice',
      label: text('角色', 'Role'),
      options: {
        reader: text('只读', 'Read-only'),
        receptionist: text('前台', 'Receptionist'),
        supervisor: text('主管', 'Supervisor'),
        manager: text('经理', 'Manager'),
      },
      ...KEPT,
      list: 80,
      start: 'reader',
      span: 2,
      aliases: ['权限'],
    },
    login: { kind: 'yesNo', label: text('可登录', 'May sign in'), ...KEPT, list: 72, span: 1 },
    department: { kind: 'department', label: text('部门', 'Department'), ...FOUND, list: 96, span: 2, aliases: ['所属部门'] },
    area: {
      kind: 'text',
      label: text('责任区', 'Area'),
      ...FOUND,
      list: 120,
      span: 3,
      help: text('楼栋号用顿号隔开，例如 1、2、3。', 'Building numbers with 、 between them, such as 1、2、3.'),
      aliases: ['片区', '负责楼栋'],
    },
    deputy: { kind: 'person', label: text('代理人', 'Deputy'), ...KEPT, span: 2, aliases: ['代理'] },
    phone: { kind: 'phone', label: text('电话', 'Phone'), ...about('phone'), list: 120, span: 2, aliases: ['联系电话', '手机'] },
    active: { kind: 'yesNo', label: text('在岗', 'At work'), ...KEPT, list: 56, start: true, span: 1, aliases: ['是否在岗', '在职'] },
    remark: { kind: 'text', label: text('备注', 'Remarks'), ...words(UNPRINTED), form: 'more', span: 4 },
  },
  states: keptStates,
  initial: 'kept',
  actions: keptActions,
  print: { title: text('员工名单', 'Staff'), code: '', orientation: 'portrait', layout: 'list', signatures: [] },
  refusals: {
    'staff.above': text(
      '不能设比自己高的角色，也不能改上级的资料。请经理来改。',
      'A role above your own, or somebody above you: ask the manager.',
    ),
    'staff.own-deputy': text('代理人不能是本人。换一个人，或留空。', 'Nobody is their own deputy. Choose another or leave it empty.'),
    'staff.holds': text(
      '{name}手上还有{thing}（{no}），没有归还。先登记归还，再办离岗。',
      '{name} still has {thing} ({no}). Note its return first.',
    ),
    'staff.login': text('可登录的人要有角色。选一个角色，或取消可登录。', 'A login needs a role. Choose one, or untick it.'),
  },
  at: () => '',
  due: () => '',
  unit: () => '',
  gist: (d) => [d.department, d.post].filter((t) => t !== '').join(' '),
  check: (d) => [
    ...(d.deputy !== '' && d.deputy === d.name ? [{ code: 'staff.own-deputy', field: 'deputy' }] : []),
    ...(d.login && d.role === '' ? [{ code: 'staff.login', field: 'role' }] : []),
  ],
});
