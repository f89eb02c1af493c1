/** The pages of the left rail beside the registers: one line each. */

import {
  BarChartOutlined,
  BookOutlined,
  ClusterOutlined,
  ExportOutlined,
  FolderOutlined,
  HomeOutlined,
  ImportOutlined,
  PhoneOutlined,
  QuestionCircleOutlined,
  ReconciliationOutlined,
  SafetyCertificateOutlined,
  SaveOutlined,
  ScheduleOutlined,
  SettingOutlined,
  SwapOutlined,
  ThunderboltOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import type { StaffCard } from '@renderer/desk/directory';
import { type Text, text } from '@shared/base/text';
import type { Actor } from '@shared/registers/contract/context';
import { may } from '@shared/rules/rights/may';
import { hasSupervisorDesk } from '@shared/rules/supervisor/who';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export interface Page {
  readonly id: string;
  /** Path after `#`; deeper paths belong to the page as well. */
  readonly path: string;
  readonly title: Text;
  readonly icon: ComponentType;
  /** Key that opens it from anywhere, as `F8`. */
  readonly key?: string;
  /** 'top' stands above the registers, 'tools' below them, 'rare' folded under these; 'hidden' is reached by links and the palette only. */
  readonly place: 'top' | 'tools' | 'rare' | 'hidden';
  /** Register whose place in the rail the page takes, with its numbers; the register's own list stays reachable by the palette. */
  readonly standsFor?: string;
  /** To whom it is shown; absent = to everybody. */
  readonly shownTo?: (actor: Actor, staff: readonly StaffCard[]) => boolean;
  readonly Component: LazyExoticComponent<ComponentType>;
}

export const pages: readonly Page[] = [
  {
    id: 'today',
    path: '/today',
    title: text('今日', 'Today'),
    icon: ScheduleOutlined,
    place: 'top',
    Component: lazy(() => import('../pages/today/today-page').then((m) => ({ default: m.TodayPage }))),
  },
  {
    id: 'callbacks-work',
    path: '/callbacks',
    standsFor: 'callbacks',
    title: text('回访', 'Callbacks'),
    icon: PhoneOutlined,
    key: 'F8',
    place: 'top',
    Component: lazy(() => import('../pages/callbacks/callbacks-page').then((m) => ({ default: m.CallbacksPage }))),
  },
  {
    id: 'handover',
    path: '/handover',
    standsFor: 'handover',
    title: text('交接班', 'Handover'),
    icon: UserSwitchOutlined,
    key: 'F9',
    place: 'top',
    Component: lazy(() => import('../pages/handover/handover-page').then((m) => ({ default: m.HandoverPage }))),
  },
  {
    id: 'drafts',
    path: '/drafts',
    title: text('草稿', 'Drafts'),
    icon: BookOutlined,
    place: 'hidden',
    Component: lazy(() => import('../pages/register/drafts-page').then((m) => ({ default: m.DraftsPage }))),
  },
  {
    id: 'supervisor',
    path: '/supervisor',
    title: text('主管台', 'Supervisor'),
    icon: ReconciliationOutlined,
    key: 'F12',
    place: 'tools',
    shownTo: hasSupervisorDesk,
    Component: lazy(() => import('../pages/supervisor/supervisor-page').then((m) => ({ default: m.SupervisorPage }))),
  },
  {
    id: 'statistics',
    path: '/statistics',
    title: text('统计', 'Statistics'),
    icon: BarChartOutlined,
    place: 'tools',
    Component: lazy(() => import('../pages/statistics/statistics-page').then((m) => ({ default: m.StatisticsPage }))),
  },
  {
    id: 'export',
    path: '/export',
    title: text('周报导出', 'Weekly report'),
    icon: ExportOutlined,
    place: 'tools',
    Component: lazy(() => import('../pages/export/export-page').then((m) => ({ default: m.ExportPage }))),
  },
  {
    id: 'head-office',
    path: '/head-office',
    title: text('总部汇总', 'Head office'),
    icon: ClusterOutlined,
    place: 'rare',
    shownTo: ({ role }) => may(role, 'group.collect'),
    Component: lazy(() => import('../pages/head-office/head-office-page').then((m) => ({ default: m.HeadOfficePage }))),
  },
  {
    id: 'import',
    path: '/import',
    title: text('从文件导入', 'Import'),
    icon: ImportOutlined,
    place: 'rare',
    Component: lazy(() => import('../pages/import/import-page').then((m) => ({ default: m.ImportPage }))),
  },
  {
    id: 'unit',
    path: '/unit',
    title: text('一户一档', 'One unit'),
    icon: HomeOutlined,
    place: 'hidden',
    Component: lazy(() => import('../pages/unit/unit-page').then((m) => ({ default: m.UnitPage }))),
  },
  {
    id: 'billed',
    path: '/billed',
    title: text('并入管理费清单', 'Billed with the fee'),
    icon: ExportOutlined,
    place: 'hidden',
    Component: lazy(() => import('../pages/billed/billed-page').then((m) => ({ default: m.BilledPage }))),
  },
  {
    id: 'person-data',
    path: '/person-data',
    title: text('个人信息查阅、复制、删除', 'A person’s data'),
    icon: SafetyCertificateOutlined,
    place: 'hidden',
    Component: lazy(() => import('../pages/person-data/person-data-page').then((m) => ({ default: m.PersonDataPage }))),
  },
  {
    id: 'settings',
    path: '/settings',
    title: text('设置', 'Settings'),
    icon: SettingOutlined,
    place: 'tools',
    Component: lazy(() => import('../pages/settings/settings-page').then((m) => ({ default: m.SettingsPage }))),
  },
  {
    id: 'safety',
    path: '/safety',
    title: text('数据安全', 'Data safety'),
    icon: SaveOutlined,
    place: 'rare',
    Component: lazy(() => import('../pages/safety/safety-page').then((m) => ({ default: m.SafetyPage }))),
  },
  {
    id: 'desks',
    path: '/desks',
    title: text('多台前台', 'Several desks'),
    icon: SwapOutlined,
    place: 'hidden',
    Component: lazy(() => import('../pages/desks/desks-page').then((m) => ({ default: m.DesksPage }))),
  },
  {
    id: 'power-cut',
    path: '/power-cut',
    title: text('停电备用', 'Power cut'),
    icon: ThunderboltOutlined,
    place: 'hidden',
    Component: lazy(() => import('../pages/power-cut/power-cut-page').then((m) => ({ default: m.PowerCutPage }))),
  },
  {
    id: 'archive',
    path: '/archive',
    title: text('存档', 'Archive'),
    icon: FolderOutlined,
    place: 'rare',
    Component: lazy(() => import('../pages/archive/archive-page').then((m) => ({ default: m.ArchivePage }))),
  },
  {
    id: 'restore',
    path: '/restore',
    title: text('恢复', 'Restore'),
    icon: SaveOutlined,
    place: 'hidden',
    Component: lazy(() => import('../pages/restore/restore-page').then((m) => ({ default: m.RestorePage }))),
  },
  {
    id: 'journal',
    path: '/journal',
    title: text('核对记录', 'Check the records'),
    icon: SafetyCertificateOutlined,
    place: 'hidden',
    Component: lazy(() => import('../pages/journal/journal-page').then((m) => ({ default: m.JournalPage }))),
  },
  {
    id: 'help',
    path: '/help',
    title: text('帮助', 'Help'),
    icon: QuestionCircleOutlined,
    place: 'tools',
    Component: lazy(() => import('../pages/help/help-page').then((m) => ({ default: m.HelpPage }))),
  },
];

/** The pages that are there for this person. */
export function pagesOf(actor: Actor, staff: readonly StaffCard[]): readonly Page[] {
  return pages.filter(({ shownTo }) => shownTo?.(actor, staff) !== false);
}

/** Where the program opens: the first page of the rail, or the first register while there is none. */
export const HOME: string = pages.find((page) => page.place === 'top')?.path ?? '/r/duty';
