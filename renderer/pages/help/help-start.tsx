/** The first page of the help: the five-minute guide, the keys, the version, one line a register. */
import { everywhereOf, ShortcutContext } from '@renderer/desk/shortcut-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { Button } from '@renderer/ui/parts/button';
import { Kbd } from '@renderer/ui/parts/kbd';
import { registerList } from '@shared/registers/index';
import { RULES } from '@shared/rules/basis/rules';
import { use } from 'react';
import { Link } from 'wouter';
import { GUIDE } from './guide';
import { keyOf } from './key-of';
import { RuleLines } from './rule-help';
import { words } from './texts';
import { VersionSection } from './version-section';

export function HelpStart() {
  const t = useText(words);
  const label = useLabel();
  const keys = use(ShortcutContext);
  const { printKeys } = usePrint();
  return (
    <div className="help">
      <section>
        <h1>{t('guide')}</h1>
        <ol className="help-guide card">
          {GUIDE.map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ol>
      </section>
      <section>
        <div className="row">
          <h1>{t('keys')}</h1>
          <span className="push">
            <Button small onClick={() => void printKeys([everywhereOf(keys)])}>
              {t('print')}
            </Button>
          </span>
        </div>
        <dl className="help-keys card">
          {[...keys.places, ...keys.others].map((each) => (
            <div key={each.key}>
              <dt>
                <Kbd>{each.key}</Kbd>
              </dt>
              <dd>{label(each.label)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="help-books">
        <h1>{t('books')}</h1>
        <dl className="card">
          {registerList.map(({ definition: { id, title, help } }) => {
            const key = keyOf(keys.places, id);
            return (
              <div key={id}>
                <dt>
                  <Link href={`/help/r/${id}`}>{label(title)}</Link>
                </dt>
                <dd>
                  {label(help)} {key !== undefined && <Kbd>{key}</Kbd>}
                </dd>
              </div>
            );
          })}
        </dl>
      </section>
      <VersionSection />
      <details className="help-all card">
        <summary>{t('allRules', { n: Object.keys(RULES).length })}</summary>
        <RuleLines marks={Object.keys(RULES)} />
      </details>
    </div>
  );
}
