/** Under the form of a new parcel: a number that is waiting already leads to its pick-up (RG-3). */

import { openRows } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { useAltKey } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { useSeen } from '@renderer/ui/seen';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { waitingParcel } from '@shared/rules/parcels';
import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import type { FormExtraProps } from '../register-ui';
import { words } from './texts';

/** More parcels than any shelf holds. */
const MOST = 3000;
const NONE: readonly Row[] = [];

export function KnownParcel({ data, row, discard }: FormExtraProps) {
  const t = useText(words);
  const { db } = useDesk();
  const [, go] = useLocation();
  const number = row === null ? textIn(data, 'trackingNo').trim() : '';
  const isAsked = number !== '';
  // Read once, not with every letter typed.
  const waiting = useLive(async () => (isAsked ? await openRows(db, 'parcels', MOST) : []), [db, isAsked]) ?? NONE;
  const found = isAsked ? waitingParcel(number, waiting) : undefined;
  const path = found ? `/r/parcels/${found.id}` : '';
  // A scan comes first, before anything else is written: then the record opens by itself.
  const scanned = path !== '' && textIn(data, 'recipient') === '' && textIn(data, 'unit') === '';
  const lead = useCallback(() => {
    discard();
    go(path, { replace: true });
  }, [discard, go, path]);
  useEffect(() => {
    if (scanned) lead();
  }, [scanned, lead]);
  useAltKey('L', lead, path !== '');
  const seen = useSeen('board');
  if (!found) return null;
  const shown = {
    no: found.no,
    unit: found.unit,
    name: textIn(seen(found).data, 'recipient'),
    shelf: textIn(found.data, 'shelf') || t('nowhere'),
  };
  return (
    <Sentence
      tone="calm"
      action={
        <Button small tone="main" keys="Alt L" onClick={lead}>
          {t('open')}
        </Button>
      }
    >
      {t('waiting', shown)}
    </Sentence>
  );
}
