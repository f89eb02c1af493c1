/** Help: the card of keys, a five-minute guide, the version, one line for each register. */
import { useDesk } from '@renderer/desk/desk-context';
import { ShortcutContext } from '@renderer/desk/shortcut-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { PRINT_RANK, usePrintable } from '@renderer/print-jobs/use-printable';
import { Button } from '@renderer/ui/parts/button';
import { Kbd } from '@renderer/ui/parts/kbd';
import { registerList } from '@shared/registers/index';
import { use } from 'react';
import { Link } from 'wouter';
import './help.css';
import { words } from './texts';
import { VersionSection } from './version-section';

const GUIDE = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g9', 'g7', 'g8'] as const;

export function HelpPage() {
  const t = useText(words);
  const label = useLabel();
  const { host } = useDesk();
  const { places, others } = use(ShortcutContext);
  usePrintable(PRINT_RANK.list, () => void host.print());
  return (
    <div className="page help">
      <section>
        <div className="row">
          <h1>{t('keys')}</h1>
          <span className="push help-print">
            <Button onClick={() => void host.print()}>{t('print')}</Button>
          </span>
        </div>
        <dl className="help-keys card">
          {[...places, ...others].map((each) => (
            <div key={each.key}>
              <dt>
                <Kbd>{each.key}</Kbd>
              </dt>
              <dd>{label(each.label)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h1>{t('guide')}</h1>
        <ol className="help-guide card">
          {GUIDE.map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ol>
      </section>
      <VersionSection />
      <section className="help-books">
        <h1>{t('books')}</h1>
        <dl className="card">
          {registerList.map(({ definition }) => (
            <div key={definition.id}>
              <dt>
                <Link href={`/r/${definition.id}`}>{label(definition.title)}</Link>
              </dt>
              <dd>{label(definition.help)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
