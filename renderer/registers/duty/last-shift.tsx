/** 复制上一班: while a new entry is still empty, the routine of the shift before is a key away (BY-15). */

import { rowsBetween } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { useAltKey } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { useSeenWord } from '@renderer/ui/seen';
import { addMinutes } from '@shared/base/time';
import { type Data, textIn } from '@shared/registers/contract/fields';
import { lastShiftRoutine } from '@shared/rules/intake/last-shift';
import { useState } from 'react';
import { words } from './texts';

/** A shift lasts no longer. */
const BACK_MINUTES = 24 * 60;

interface LastShiftProps {
  /** What stands in 内容: nothing, or a text copied before. Anything else ends the offer. */
  readonly written: string;
  readonly fill: (part: Data) => void;
}

export function LastShift({ written, fill }: LastShiftProps) {
  const t = useText(words);
  const { db, shift, now } = useDesk();
  const [next, setNext] = useState(0);
  const { since } = shift;
  const lines = useLive(
    async () => (since === '' ? [] : lastShiftRoutine(await rowsBetween(db, 'duty', addMinutes(since, -BACK_MINUTES), now()), since)),
    [db, since, now],
  );
  const open = written === '' || lines?.some((one) => one['content'] === written) === true;
  const line = open ? lines?.[next % Math.max(1, lines.length)] : undefined;
  const copy = (): void => {
    if (!line) return;
    fill(line);
    setNext(next + 1);
  };
  useAltKey('C', copy, line !== undefined);
  const word = useSeenWord('board');
  if (!line) return null;
  return (
    <div className="row small">
      <Button small keys="Alt C" onClick={copy}>
        {t('lastShift')}
      </Button>
      <span className="muted">{word('text', textIn(line, 'content'))}</span>
    </div>
  );
}
