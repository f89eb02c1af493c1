/** The state of a section: what is typed, what stands, and the saving of every setting that differs. */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { deskLetter } from '@shared/rules/site/settings';
import { useState } from 'react';

export interface SettingForm<V> {
  readonly value: V;
  readonly put: (value: V) => void;
  readonly dirty: boolean;
  readonly saved: boolean;
  /** The sentence of a refusal; '' = none. */
  readonly trouble: string;
  readonly save: () => Promise<void>;
}

/** Settings on which more hangs than their value. */
const OWN_COMMAND: Readonly<Record<string, string>> = { [deskLetter.key]: 'site.letter' };

/**
 * `standing` is what the database has; `settings` says which keys and values a typed value stands for. Only those whose value
 * differs from the standing one are written, so that the history shows no change that was none.
 */
export function useSettingForm<V>(
  standing: V,
  settings: (value: V) => readonly (readonly [key: string, value: unknown])[],
): SettingForm<V> {
  const { run } = useDesk();
  const sentence = useRefusal();
  const [typed, setTyped] = useState<{ readonly value: V } | null>(null);
  const [saved, setSaved] = useState(false);
  const [trouble, setTrouble] = useState('');
  const value = typed === null ? standing : typed.value;
  const before = new Map(settings(standing).map(([key, one]) => [key, JSON.stringify(one)]));
  const differing = settings(value).filter(([key, one]) => before.get(key) !== JSON.stringify(one));
  const save = async (): Promise<void> => {
    for (const [key, one] of differing) {
      const result = await run(OWN_COMMAND[key] ?? 'setting.put', { key, value: one });
      if (!result.ok) return setTrouble(sentence(result.error));
    }
    setTrouble('');
    setSaved(true);
    setTyped(null);
  };
  const put = (next: V): void => {
    setSaved(false);
    setTyped({ value: next });
  };
  return { value, put, dirty: differing.length > 0, saved, trouble, save };
}
