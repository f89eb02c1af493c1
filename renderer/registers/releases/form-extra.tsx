/** Under the form of a release: the owner's consent first, then what to know of the unit (RG-5, BY-5, BY-10). */

import { useText } from '@renderer/i18n/use-text';
import { useAltKey } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { Data } from '@shared/registers/contract/fields';
import type { ReleaseData } from '@shared/registers/releases/fields';
import { consentBy, consentMissing } from '@shared/rules/permits/consent';
import { CounterWarnings, useCounterWarnings } from '../parts/counter-warnings';
import { NextSlip } from '../parts/next-slip';
import { UnitStrip } from '../parts/unit-strip';
import { useInstructions } from '../parts/use-instructions';
import { useUnit } from '../parts/use-unit';
import type { FormExtraProps } from '../register-ui';
import { words } from './texts';

const LISTED = 2;

export function ReleaseFormExtra({ data, row, fill }: FormExtraProps) {
  const t = useText(words);
  const draft = data as unknown as ReleaseData;
  const except = row?.id ?? '';
  const view = useUnit(draft.unit);
  const known = useInstructions(draft.unit);
  const refused = draft.refusedWhy.trim() !== '';
  const missing = !refused && consentMissing(draft, known);
  const basis = refused ? undefined : consentBy(draft, known);
  const warnings = useCounterWarnings(draft.unit, except, missing);
  const told = warnings.flatMap((one) => one.rows.map(({ id }) => id));
  return (
    <aside className="intake-aside">
      <NextSlip kind="release" data={data} row={row} fill={fill} />
      {refused && <Sentence tone="calm">{t('refused')}</Sentence>}
      {basis && <Sentence tone="done">{t('byInstruction', { no: basis.no, by: basis.data.givenBy })}</Sentence>}
      <CounterWarnings warnings={warnings} consent={<AskOwner saidNo={draft.consent === 'no'} fill={fill} />} />
      {view && <UnitStrip view={view} except={except} shown={told} limit={LISTED} />}
    </aside>
  );
}

/** What to do while the owner's word is missing; one key writes the refusal down. */
function AskOwner({ saidNo, fill }: { readonly saidNo: boolean; readonly fill: (part: Data) => void }) {
  const t = useText(words);
  const refuse = (): void => fill({ refusedWhy: t(saidNo ? 'whyNo' : 'whyNone') });
  useAltKey('J', refuse, true);
  return (
    <>
      <span>{t(saidNo ? 'ownerSaidNo' : 'askOwner')}</span>
      <Button small onClick={refuse} keys="Alt J">
        {t('refuse')}
      </Button>
    </>
  );
}
