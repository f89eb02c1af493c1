/** What notices and activities bring to their derived screens. */
import { ActivityExtra } from './detail-extra';
import { EnrolPanel } from './enrol-panel';

export const noticeScreens = { detailExtra: ActivityExtra, actionPanels: { enrol: EnrolPanel } } as const;
