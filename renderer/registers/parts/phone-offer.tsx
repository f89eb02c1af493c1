/** Offers to add a number to the unit's file when the file does not know it (RG-8). */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { isMasked } from '@shared/base/mask';
import { phonesWith, phoneToAdd } from '@shared/rules/unit-facts';
import { useState } from 'react';
import { words } from './texts';
import type { UnitView } from './use-unit';

export function PhoneOffer({ view, phone }: { readonly view: UnitView; readonly phone: string }) {
  const t = useText(words);
  const say = useRefusal();
  const { run } = useDesk();
  const [trouble, setTrouble] = useState('');
  const { row, facts } = view;
  const unknown = facts ? phoneToAdd(facts, phone) : '';
  // Whoever sees a mask only has nothing to add.
  if (row === null || unknown === '' || isMasked(phone)) return null;
  const add = async (): Promise<void> => {
    const result = await run('record.edit', { id: row.id, rev: row.rev, data: { phones: phonesWith(row, unknown) } });
    setTrouble(result.ok ? '' : say(result.error));
  };
  const button = (
    <Button small onClick={() => void add()}>
      {t('phoneAdd')}
    </Button>
  );
  return (
    <Sentence tone={trouble === '' ? 'calm' : 'late'} action={button}>
      {trouble === '' ? t('phoneNew', { phone: unknown, unit: view.code }) : trouble}
    </Sentence>
  );
}
