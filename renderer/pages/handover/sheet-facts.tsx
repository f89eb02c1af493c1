/** What the one who leaves wrote and signed, to be read by the one who comes. */
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useMarks, useText } from '@renderer/i18n/use-text';
import { shortTime } from '@renderer/ui/list/due';
import { handover } from '@shared/registers/handover/definition';
import type { HandoverData } from '@shared/registers/handover/rules';
import { words } from './texts';

const SHOWN = ['keys', 'parcels', 'visitors', 'otherLogs', 'cash', 'equipment', 'instructions', 'leaverRemarks'] as const;

export function SheetFacts({ data }: { readonly data: HandoverData }) {
  const t = useText(words);
  const marks = useMarks();
  const label = useLabel();
  const { now } = useDesk();
  const signed = data.signatures.map(({ name, at, how }) =>
    t('signedBy', { name: String(name), at: shortTime(String(at), now()), how: t(how === 'paper' ? 'how.paper' : 'how.pin') }),
  );
  return (
    <dl className="sheet-facts">
      {SHOWN.filter((key) => data[key] !== '').map((key) => (
        <div key={key}>
          <dt>{label(handover.fields[key].label)}</dt>
          <dd>{data[key]}</dd>
        </div>
      ))}
      <div>
        <dt>{t('signer')}</dt>
        <dd>{marks.sentences(signed)}</dd>
      </div>
    </dl>
  );
}
