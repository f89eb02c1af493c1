/** The trust light (BY-12): how safe the records are in two words, how old the last copy is, and what to do first. */
import { useDesk } from '@renderer/desk/desk-context';
import { useLoginWatch } from '@renderer/desk/login-watch';
import { useSafetyWatch } from '@renderer/desk/safety-watch';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { useKeysIn, useOutside } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { TrustLight } from '@renderer/ui/parts/trust-light';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ageWords } from '../pages/safety/age-words';
import { sayFinding } from '../pages/safety/finding-words';
import { FolderButton } from '../pages/safety/folder-button';
import { useTrust } from '../pages/safety/use-trust';
import { words } from './texts';

const TONE = { green: 'done', amber: 'today', red: 'late' } as const;
const WORD = { green: 'trustGreen', amber: 'trustAmber', red: 'trustRed' } as const;
const MOST = 3;

export function Trust() {
  const t = useText(words);
  const language = useLanguage();
  const { demo, host, db, site, actor } = useDesk();
  useSafetyWatch(host, db, site.id);
  useLoginWatch(host, db, actor.role);
  const { light, findings, copyAt, now } = useTrust();
  const [open, setOpen] = useState(false);
  const [, go] = useLocation();
  const place = useRef<HTMLSpanElement>(null);
  const close = (): void => setOpen(false);
  useOutside(place, open, close);
  useKeysIn(place, (event) => {
    if (event.key !== 'Escape' || !open) return false;
    close();
    return true;
  });
  const text = demo ? t('trustDemo') : `${t(WORD[light])} · ${t('trustCopy', { age: ageWords(copyAt, now, language) })}`;
  const show = (): void => {
    close();
    go('/safety');
  };
  return (
    <span className="trust-place" ref={place}>
      <TrustLight tone={TONE[light]} text={text} onOpen={() => setOpen(!open)} />
      {open && (
        <div className="trust-note" role="status">
          {findings.length === 0 && <p>{t('trustWell')}</p>}
          <ul className="trust-findings">
            {findings.slice(0, MOST).map((finding) => (
              <li key={finding.code} className={`trust-${TONE[finding.light]}`}>
                {sayFinding(finding, language)}
              </li>
            ))}
          </ul>
          {findings.length > MOST && <p className="muted">{t('trustMore', { n: findings.length - MOST })}</p>}
          <span className="row">
            <FolderButton />
            <Button small onClick={show}>
              {t('trustPage')}
            </Button>
          </span>
        </div>
      )}
    </span>
  );
}
