/** How many months a book is kept; empty is for ever. What becomes shorter asks why. */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { floorOf, MOST_MONTHS } from '@shared/rules/retention/floors';
import { useRef, useState } from 'react';
import { TextInput } from '../parts/labelled';
import { useKeysIn } from '../parts/use-keys-in';
import { words } from './texts';

interface RetentionFormProps {
  readonly register: string;
  readonly title: string;
  /** null = for ever. */
  readonly standing: number | null;
  readonly onDone: () => void;
}

export function RetentionForm({ register, title, standing, onDone }: RetentionFormProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const { run } = useDesk();
  const [typed, setTyped] = useState(standing === null ? '' : String(standing));
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState('');
  const floor = floorOf(register);
  const months = typed === '' ? null : Number(typed);
  const bad = months !== null && (!/^\d{1,4}$/.test(typed) || months < floor.months || months > MOST_MONTHS);
  const shorter = months !== null && (standing === null || months < standing);
  const save = async (): Promise<void> => {
    if (bad) return;
    if (shorter && reason.trim() === '') return setTrouble(t('whyNeeded'));
    const result = await run('retention.set', { register, months, reason });
    if (result.ok) onDone();
    else setTrouble(sentence(result.error));
  };
  const place = useRef<HTMLDivElement>(null);
  useKeysIn(place, (event) => {
    if (event.key === 'Escape') onDone();
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) void save();
    else return;
    event.preventDefault();
  });
  return (
    <div ref={place} role="group" className="archive-panel stack" aria-label={t('changeOf', { title })}>
      <div className="archive-retention">
        <TextInput
          label={t('keptFor')}
          inputMode="numeric"
          autoFocus
          value={typed}
          onChange={(text) => setTyped(text.trim())}
          hint={t('keptHint', { months: floor.months, source: floor.source })}
          {...(bad && { error: t('badMonths', { months: floor.months, most: MOST_MONTHS }) })}
        />
        {shorter && <TextInput label={t('why')} maxLength={500} value={reason} onChange={setReason} />}
      </div>
      {trouble !== '' && <Sentence>{trouble}</Sentence>}
      <div className="row">
        <Button tone="main" onClick={() => void save()} disabled={bad} keys="Enter">
          {t('save')}
        </Button>
        <Button onClick={onDone} keys="Esc">
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
