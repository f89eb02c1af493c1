/** Why the sheet was not taken over before: stands on it until the end. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { shortTime } from '@renderer/ui/list/due';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { HandoverData } from '@shared/registers/handover/rules';
import { words } from './texts';

export function RefusedLines({ data }: { readonly data: Pick<HandoverData, 'refused'> }) {
  const t = useText(words);
  const { now } = useDesk();
  return data.refused.map(({ at, by, reason }) => (
    <Sentence key={String(at)} tone="calm">
      {t('refusedBy', { at: shortTime(String(at), now()), by: String(by), reason: String(reason) })}
    </Sentence>
  ));
}
