/** How the first response stands while it is owed or came late: by the clock from the time of registering (IN-6). */
import { useNow } from '@renderer/desk/clock';
import { useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import { showTime } from '@shared/base/time';
import { rowAs } from '@shared/registers/contract/command';
import type { Tone } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { requests } from '@shared/registers/requests/definition';
import { firstResponseDue, firstResponseState } from '@shared/rules/deadlines';
import { words } from './texts';

const SHOWN = {
  'answered-late': { word: 'firstDoneLate', tone: 'today' },
  waiting: { word: 'firstWaiting', tone: 'today' },
  late: { word: 'firstLate', tone: 'late' },
} as const satisfies Readonly<Record<string, { readonly word: keyof typeof words; readonly tone: Tone }>>;

const CLOCK_SECONDS = 60;

export function FirstResponse({ row }: { readonly row: Row }) {
  const t = useText(words);
  const now = useNow(CLOCK_SECONDS);
  const { data } = rowAs(requests, row);
  const state = firstResponseState(data, now);
  if (state === 'answered' || (row.open === 0 && data.firstResponseAt === '')) return null;
  const { word, tone } = SHOWN[state];
  const at = data.firstResponseAt || firstResponseDue(data.registeredAt, data.complex);
  return <Tag tone={tone}>{t(word, { at: showTime(at) })}</Tag>;
}
