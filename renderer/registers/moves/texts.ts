/** Texts of moves. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  preview: ['办结后住户档案改为', 'When done, the unit file says'],
  owner: ['业主 {name} {from} 至 {to}', 'Owner {name} {from} to {to}'],
  tenant: ['租户 {name} {from} 至 {to}', 'Tenant {name} {from} to {to}'],
  now: ['今', 'now'],
  noFile: ['{unit} 不在房号目录，办结时不改档案', '{unit} is not in the directory: no file changes'],
  left: ['遗留问题 {n} 个还没转报修', '{n} {n?problem|problems} not sent to repair yet'],
  turn: ['转报修', 'To repairs'],
});
