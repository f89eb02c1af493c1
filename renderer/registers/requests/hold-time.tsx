/** How long a request has been waiting in all, which does not count against the promise (BY-6). */
import { useNow } from '@renderer/desk/clock';
import { useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { requests } from '@shared/registers/requests/definition';
import { heldMinutes } from '@shared/rules/intake/hold';
import { words } from './texts';

const CLOCK_SECONDS = 60;
const HOUR = 60;

export function HoldTime({ row }: { readonly row: Row }) {
  const t = useText(words);
  const now = useNow(CLOCK_SECONDS);
  const { holds } = rowAs(requests, row).data;
  if (holds.length === 0) return null;
  const minutes = Math.floor(heldMinutes(holds, now));
  return <Tag tone="hold">{t(row.state === 'hold' ? 'held' : 'wasHeld', { h: Math.floor(minutes / HOUR), m: minutes % HOUR })}</Tag>;
}
