/** What every section has: heading, hint, save button, what went wrong, and who changed it before. */
import type { Deskbook } from '@renderer/db/database';
import { byNewest, type HistoryLine, historyOf } from '@renderer/db/history';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { showTime } from '@shared/base/time';
import { may } from '@shared/rules/rights/may';
import { type ReactNode, useRef, useState } from 'react';
import { useKeysIn } from '../parts/use-keys-in';
import { words } from './texts';
import type { SettingForm } from './use-setting-form';

interface SettingFrameProps {
  readonly title: string;
  readonly hint?: string;
  /** Keys whose changes are shown. */
  readonly keys: readonly string[];
  readonly form: Pick<SettingForm<unknown>, 'dirty' | 'saved' | 'trouble' | 'save'>;
  /** What stops the saving; '' = nothing. */
  readonly wrong?: string;
  /** Above the fields, for everybody: what is looked at. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

export function SettingFrame({ title, hint, keys, form, wrong = '', lead, children }: SettingFrameProps) {
  const t = useText(words);
  const { actor } = useDesk();
  const isAllowed = may(actor.role, 'setting.put');
  const save = (): void => {
    if (isAllowed && form.dirty && wrong === '') void form.save();
  };
  const place = useRef<HTMLElement>(null);
  useKeysIn(place, (event) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    save();
  });
  return (
    <section className="setting card" aria-label={title} ref={place}>
      <h2>{title}</h2>
      {hint !== undefined && <p className="muted">{hint}</p>}
      {!isAllowed && <Sentence tone="calm">{t('supervisorOnly')}</Sentence>}
      {lead}
      <fieldset className="setting-fields stack" disabled={!isAllowed}>
        {children}
      </fieldset>
      <div className="setting-foot stack">
        {wrong !== '' && form.dirty && <Sentence>{wrong}</Sentence>}
        {form.trouble !== '' && <Sentence>{form.trouble}</Sentence>}
        <div className="row">
          <Button tone="main" save onClick={save} disabled={!isAllowed || !form.dirty || wrong !== ''} keys="Ctrl Enter">
            {t('save')}
          </Button>
          {form.saved && !form.dirty && <Sentence tone="done">{t('saved')}</Sentence>}
        </div>
      </div>
      <Changes keys={keys} />
    </section>
  );
}

async function changesOf(db: Deskbook, keys: readonly string[]): Promise<readonly HistoryLine[]> {
  const lines = await Promise.all(keys.map((key) => historyOf(db, key)));
  return lines.flat().sort(byNewest);
}

/** Who changed these settings, and when; from the journal. */
export function Changes({ keys }: { readonly keys: readonly string[] }) {
  const t = useText(words);
  const { db, staff } = useDesk();
  const [open, setOpen] = useState(false);
  const all = keys.join(' ');
  const lines = useLive(() => (open ? changesOf(db, all.split(' ')) : Promise.resolve([])), [db, all, open]);
  return (
    <details className="setting-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history')}</summary>
      {lines?.length === 0 && <span className="muted">{t('noHistory')}</span>}
      <ul>
        {lines?.map((line) => (
          <li key={`${line.at}-${line.seq}`}>
            <span className="muted">
              {t('changedBy', { time: showTime(line.at), name: staff.find((person) => person.id === line.by)?.name ?? '' })}
            </span>
            <span>{short(line.changes[0]?.to, t('secret'))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const MOST = 120;

function short(value: unknown, secret: string): string {
  if (value === null || value === undefined) return secret;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MOST ? `${text.slice(0, MOST)} …` : text;
}
