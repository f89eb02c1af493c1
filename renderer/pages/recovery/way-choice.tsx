/** Which copy the rebuild begins with; the passphrase is asked for when the copy turned out to be sealed. */
import { useText } from '@renderer/i18n/use-text';
import { showTime } from '@shared/base/time';
import { Labelled } from '../parts/labelled';
import type { Way } from './plan';
import { words } from './texts';
import type { PickedFile } from './use-rebuild';

interface WayChoiceProps {
  readonly ways: readonly Way[];
  readonly chosen: string;
  readonly picked: PickedFile | null;
  readonly onChoose: (key: string) => void;
  readonly needsPassphrase: boolean;
  readonly passphrase: string;
  readonly onPassphrase: (passphrase: string) => void;
}

const PICKED = 'picked';

export function WayChoice({ ways, chosen, picked, onChoose, needsPassphrase, passphrase, onPassphrase }: WayChoiceProps) {
  const t = useText(words);
  const several = ways.length + (picked === null ? 0 : 1) > 1 || picked !== null;
  const label = ({ snapshot, file, at }: Way): string => {
    if (snapshot === '') return t('way.file', { n: file?.lines ?? 0 });
    return t(file === null ? 'way.snapshot' : 'way.both', { at: showTime(at) });
  };
  return (
    <>
      {several && (
        <Labelled label={t('from')}>
          {(id) => (
            <select
              id={id}
              className="control-input recovery-way"
              value={picked === null ? chosen : PICKED}
              onChange={(event) => event.target.value !== PICKED && onChoose(event.target.value)}
            >
              {picked !== null && <option value={PICKED}>{t('way.picked', { name: picked.name })}</option>}
              {ways.map((way) => (
                <option key={way.key} value={way.key}>
                  {label(way)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      {needsPassphrase && (
        <Labelled label={t('passphrase')}>
          {(id) => (
            <input
              id={id}
              type="password"
              className="control-input recovery-way"
              autoComplete="off"
              // The copy was refused for want of it: it is what comes next.
              autoFocus
              value={passphrase}
              onChange={(event) => onPassphrase(event.target.value)}
            />
          )}
        </Labelled>
      )}
    </>
  );
}
