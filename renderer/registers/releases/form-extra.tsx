/** Under the form of a release: the owner's consent first, then what to know of the unit (RG-5, BY-5, BY-10). */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { Data } from '@shared/registers/contract/fields';
import type { ReleaseData } from '@shared/registers/releases/fields';
import { needsConsent } from '@shared/registers/releases/rules';
import { consentBy, consentMissing } from '@shared/rules/permits/consent';
import { CounterWarnings } from '../parts/counter-warnings';
import { UnitStrip } from '../parts/unit-strip';
import { useAltKey } from '../parts/use-alt-key';
import { useInstructions } from '../parts/use-instructions';
import { useUnit } from '../parts/use-unit';
import type { FormExtraProps } from '../register-ui';
import { words } from './texts';

const LISTED = 2;

export function ReleaseFormExtra({ data, row, fill }: FormExtraProps) {
  const draft = data as unknown as ReleaseData;
  const view = useUnit(draft.unit);
  const known = useInstructions(draft.unit);
  const refused = draft.refusedWhy.trim() !== '';
  const missing = !refused && consentMissing(draft, known);
  const basis = consentBy(draft, known);
  return (
    <aside className="intake-aside">
      {needsConsent(draft) && (
        <Consent draft={draft} missing={missing} basis={basis && { no: basis.no, by: basis.data.givenBy }} fill={fill} />
      )}
      <CounterWarnings unit={draft.unit} except={row?.id ?? ''} consentMissing={missing} />
      {view && <UnitStrip view={view} except={row?.id ?? ''} limit={LISTED} />}
    </aside>
  );
}

interface ConsentProps {
  readonly draft: ReleaseData;
  readonly missing: boolean;
  readonly basis: { readonly no: string; readonly by: string } | undefined;
  readonly fill: (part: Data) => void;
}

function Consent({ draft, missing, basis, fill }: ConsentProps) {
  const t = useText(words);
  const no = draft.consent === 'no';
  const refuse = (): void => fill({ refusedWhy: t(no ? 'whyNo' : 'whyNone') });
  useAltKey('J', refuse, missing);
  if (draft.refusedWhy.trim() !== '') return <Sentence tone="calm">{t('refused')}</Sentence>;
  if (basis) return <Sentence tone="done">{t('byInstruction', basis)}</Sentence>;
  if (!missing) return null;
  return (
    <Sentence
      tone={no ? 'late' : 'calm'}
      action={
        <Button small onClick={refuse} keys="Alt J">
          {t('refuse')}
        </Button>
      }
    >
      {t(no ? 'ownerSaidNo' : 'askOwner')}
    </Sentence>
  );
}
