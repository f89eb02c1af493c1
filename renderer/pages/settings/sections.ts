/** The sections of the settings: one line each, in the order of the list on the left. */
import { type Text, text } from '@shared/base/text';
import type { ComponentType } from 'react';
import { ChecksSection } from './checks-section';
import { DesksSection } from './desks-section';
import { FormsSection } from './forms-section';
import { HolidaysSection } from './holidays-section';
import { IntakeSection } from './intake-section';
import { PeopleSection } from './people-section';
import { PhrasesSection } from './phrases-section';
import { PoliciesSection } from './policies-section';
import { PrivacySection } from './privacy-section';
import { RecoverySection } from './recovery-section';
import { RulesSection } from './rules-section';
import { ScreenSection } from './screen-section';
import { ScriptSection } from './script-section';
import { ShiftsSection } from './shifts-section';
import { SiteSection } from './site-section';

export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly Component: ComponentType;
}

export const sections: readonly Section[] = [
  { id: 'site', title: text('项目和前台', 'Site and desk'), Component: SiteSection },
  { id: 'desks', title: text('多台同步', 'Desks in step'), Component: DesksSection },
  { id: 'shifts', title: text('班次', 'Shifts'), Component: ShiftsSection },
  { id: 'people', title: text('人员和 PIN', 'People and PINs'), Component: PeopleSection },
  { id: 'recovery', title: text('恢复码', 'Recovery code'), Component: RecoverySection },
  { id: 'forms', title: text('表单', 'Forms'), Component: FormsSection },
  { id: 'phrases', title: text('常用语', 'Phrases'), Component: PhrasesSection },
  { id: 'policies', title: text('回访制度', 'Callback policies'), Component: PoliciesSection },
  { id: 'script', title: text('回访用语', 'Call script'), Component: ScriptSection },
  { id: 'rules', title: text('锁定和补录', 'Lock and late entries'), Component: RulesSection },
  { id: 'privacy', title: text('个人信息', 'Personal data'), Component: PrivacySection },
  { id: 'intake', title: text('受理规则', 'Intake rules'), Component: IntakeSection },
  { id: 'checks', title: text('检查项目', 'Check sheet'), Component: ChecksSection },
  { id: 'holidays', title: text('节假日', 'Public holidays'), Component: HolidaysSection },
  { id: 'screen', title: text('显示和语言', 'Screen and language'), Component: ScreenSection },
];
