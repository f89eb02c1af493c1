/** The trust light (BY-12): whether every save reaches its second copy, and what is not protected here. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { useSafety } from '@renderer/stores/safety';
import { useOutside } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { TrustLight } from '@renderer/ui/parts/trust-light';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { words } from './texts';

type State = 'Good' | 'Browser' | 'Stuck' | 'New' | 'Demo';

const TONE = { Good: 'done', Browser: 'today', Stuck: 'late', New: 'today', Demo: 'today' } as const;

export function Trust() {
  const t = useText(words);
  const { demo, host } = useDesk();
  const { trouble, newFile, waiting } = useSafety((state) => state.journal);
  const [open, setOpen] = useState(false);
  const [, go] = useLocation();
  const place = useRef<HTMLSpanElement>(null);
  useOutside(place, open, () => setOpen(false));
  const state = stateOf({ demo, browser: host.kind === 'browser', trouble, newFile });
  const long = state === 'Stuck' ? t('stuck', { n: waiting, reason: trouble }) : t(`trust${state}Long`);
  const check = (): void => {
    setOpen(false);
    go('/journal');
  };
  return (
    <span className="trust-place" ref={place}>
      <TrustLight tone={TONE[state]} text={t(`trust${state}`)} onOpen={() => setOpen(!open)} />
      {open && (
        <div className="trust-note" role="status">
          <p>{long}</p>
          <Button small onClick={check}>
            {t('checkRecords')}
          </Button>
        </div>
      )}
    </span>
  );
}

interface Facts {
  readonly demo: boolean;
  readonly browser: boolean;
  readonly trouble: string;
  readonly newFile: boolean;
}

function stateOf({ demo, browser, trouble, newFile }: Facts): State {
  if (demo) return 'Demo';
  if (browser) return 'Browser';
  if (trouble !== '') return 'Stuck';
  return newFile ? 'New' : 'Good';
}
