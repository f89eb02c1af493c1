/** What the weekly export begins with: how personal data leaves, and to whom the week is handed (EX-1). */
import { useText } from '@renderer/i18n/use-text';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';
import { words as exportWords } from '../export/texts';
import { SelectInput, TextInput } from '../parts/labelled';
import { words } from './intake-texts';

const PRIVACIES: readonly Privacy[] = ['masked', 'left', 'full'];

interface IntakeExportProps {
  readonly privacy: Privacy;
  readonly receiver: string;
  readonly onChange: (part: { readonly privacy: Privacy } | { readonly receiver: string }) => void;
}

export function IntakeExport({ privacy, receiver, onChange }: IntakeExportProps) {
  const t = useText(words);
  const exported = useText(exportWords);
  return (
    <fieldset className="setting-part">
      <legend>{t('export')}</legend>
      <div className="setting-grid">
        <SelectInput
          label={t('privacy')}
          hint={t('privacyHint')}
          value={privacy}
          options={PRIVACIES.map((one) => [one, exported(`privacy.${one}`)] as const)}
          onChange={(one) => onChange({ privacy: one as Privacy })}
        />
        <TextInput
          label={t('receiver')}
          hint={t('receiverHint')}
          value={receiver}
          onChange={(name) => onChange({ receiver: name })}
          maxLength={100}
        />
      </div>
    </fieldset>
  );
}
