/** Help: found by words or pinyin, about the page one is at, printable, without a network. */

import { useLanguage, useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { PRINT_RANK, usePrintable } from '@renderer/print-jobs/use-printable';
import { useHelpPlace } from '@renderer/stores/help-place';
import { Button } from '@renderer/ui/parts/button';
import { registers } from '@shared/registers/index';
import { useId, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { helpEntries, searchHelp } from './entries';
import './help.css';
import { helpPaper } from './help-paper';
import { HelpStart } from './help-start';
import { PageHelp } from './page-help';
import { helpOf, PAGE_LINES } from './page-lines';
import { RegisterHelp } from './register-help';
import { RuleHelp } from './rule-help';
import { words } from './texts';

/** Whoever follows a link reads from the top, and finds anew. */
export function HelpPage() {
  const [path] = useLocation();
  return <Help key={path} path={path} />;
}

function Help({ path }: { readonly path: string }) {
  const t = useText(words);
  const language = useLanguage();
  const id = useId();
  const [query, setQuery] = useState('');
  const place = useHelpPlace((state) => state.path);
  const entries = useMemo(() => helpEntries(), []);
  const found = useMemo(() => searchHelp(entries, query, language), [entries, query, language]);
  const { printHelp } = usePrint();
  const print = (): void => void printHelp(helpPaper(language));
  usePrintable(PRINT_RANK.list, print);
  const here = helpOf(place);
  return (
    <div className="page help-page">
      <header className="help-bar">
        <label htmlFor={id} className="only-spoken">
          {t('find')}
        </label>
        <input
          id={id}
          className="control-input help-find"
          type="search"
          autoComplete="off"
          placeholder={t('find')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {path !== '/help' && <Link href="/help">{t('start')}</Link>}
        {path === '/help' && here !== '/help' && <Link href={here}>{t('here')}</Link>}
        <span className="push">
          <Button onClick={print} keys="Ctrl P">
            {t('printAll')}
          </Button>
        </span>
      </header>
      {query.trim() === '' ? (
        <Shown path={path} />
      ) : (
        <section className="help-found card" aria-label={t('found')}>
          <p className="muted" role="status">
            {found.length === 0 ? t('nothing') : t('hits', { n: found.length })}
          </p>
          <ul>
            {found.map((entry) => (
              <li key={`${entry.path}${entry.says.zh}`}>
                <Link href={entry.path}>{entry.title[language]}</Link>
                <span className="muted small">{t(entry.kind)}</span>
                <p>{entry.says[language]}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** `/help`, `/help/r/parcels`, `/help/page/today`, `/help/rule/RG-3`. */
function Shown({ path }: { readonly path: string }) {
  const [, , kind = '', ...rest] = path.split('/');
  const what = rest.join('/');
  if (kind === 'r' && what in registers) return <RegisterHelp id={what} />;
  if (kind === 'page' && `/${what}` in PAGE_LINES) return <PageHelp path={`/${what}`} />;
  if (kind === 'rule') return <RuleHelp mark={what} />;
  return <HelpStart />;
}
