/** One signature: who, the PIN, the button. Enter in the PIN signs. */
import { useText } from '@renderer/i18n/use-text';
import { isComposing } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { Actor } from '@shared/registers/contract/context';
import { MOST_LETTERS } from '@shared/rules/people/pins';
import { Labelled, SelectInput } from '../parts/labelled';
import { words } from './texts';

interface SignBoxProps {
  /** 交班人 or 接班人. */
  readonly label: string;
  readonly people: readonly Actor[];
  readonly person: Actor | undefined;
  readonly onPerson: (id: string) => void;
  /** null = no PIN is asked for. */
  readonly pin: string | null;
  readonly onPin: (pin: string) => void;
  readonly button: string;
  readonly busy: boolean;
  readonly trouble: string;
  readonly onSign: () => void;
}

export function SignBox({ label, people, person, onPerson, pin, onPin, button, busy, trouble, onSign }: SignBoxProps) {
  const t = useText(words);
  if (!person) return <p className="muted">{t('noOne')}</p>;
  return (
    <div className="sign-box">
      <SelectInput
        label={label}
        value={person.id}
        options={people.map(({ id, name }) => [id, name] as const)}
        onChange={(id) => {
          onPin('');
          onPerson(id);
        }}
      />
      {pin !== null && (
        <Labelled label={t('pin', { name: person.name })}>
          {(id, describedBy) => (
            <input
              id={id}
              className="control-input"
              type="password"
              autoComplete="off"
              maxLength={MOST_LETTERS}
              aria-describedby={describedBy}
              value={pin}
              onChange={(event) => onPin(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.ctrlKey || isComposing(event)) return;
                event.preventDefault();
                onSign();
              }}
            />
          )}
        </Labelled>
      )}
      {trouble !== '' && <Sentence>{trouble}</Sentence>}
      <Button tone="main" onClick={onSign} disabled={busy || pin === ''} keys={pin === null ? 'Ctrl Enter' : 'Enter'}>
        {busy ? t('signing') : button}
      </Button>
    </div>
  );
}
