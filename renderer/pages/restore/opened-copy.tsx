/** An opened snapshot: what it holds beside what is there now, what came after it, and the two ways of putting it back. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { LookedInto } from '@renderer/workers/look-job';
import { showTime } from '@shared/base/time';
import { definitionOf } from '@shared/registers/index';
import { SomeRecords } from './some-records';
import { words } from './texts';
import type { Opened, RestoreWork } from './use-restore';
import { WholeRestore } from './whole-restore';

/** Changes that are named; the number tells of the others. */
const NAMED = 8;

interface OpenedCopyProps {
  readonly work: RestoreWork;
  readonly opened: Opened;
}

export function OpenedCopy({ work, opened }: OpenedCopyProps) {
  const t = useText(words);
  const { seen } = opened;
  const { header, registers, files } = seen;
  const rows = registers.reduce((sum, { was }) => sum + was, 0);
  return (
    <section className="card restore-card" aria-label={t('copy', { at: showTime(header.at) })}>
      <div className="row">
        <h2>{t('copy', { at: showTime(header.at) })}</h2>
        <span className="muted">{t('copyOf', { name: header.siteName, rows, files })}</span>
        <span className="push">
          <Button onClick={work.close} disabled={work.busy !== null}>
            {t('close')}
          </Button>
        </span>
      </div>
      {!seen.prefix && <Sentence tone="calm">{t('otherStory')}</Sentence>}
      <div className="restore-columns">
        <Counts registers={registers} />
        <After seen={seen} />
      </div>
      <SomeRecords work={work} seen={seen} />
      <WholeRestore work={work} seen={seen} />
    </section>
  );
}

function Counts({ registers }: Pick<LookedInto, 'registers'>) {
  const t = useText(words);
  const label = useLabel();
  const other = registers.filter(({ was, now }) => was !== now);
  return (
    <div className="stack">
      <b>{t('counts')}</b>
      {other.length > 0 && (
        <table className="restore-table">
          <thead>
            <tr>
              <th scope="col">{t('register')}</th>
              <th scope="col" className="num">
                {t('was')}
              </th>
              <th scope="col" className="num">
                {t('now')}
              </th>
            </tr>
          </thead>
          <tbody>
            {other.map(({ register, was, now }) => (
              <tr key={register}>
                <th scope="row">{label(definitionOf(register).title)}</th>
                <td className="num">{was}</td>
                <td className="num">{now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {registers.length > other.length && <span className="muted">{t('allCounts', { n: registers.length - other.length })}</span>}
    </div>
  );
}

function After({ seen: { after, afterCount, prefix } }: { readonly seen: LookedInto }) {
  const t = useText(words);
  const label = useLabel();
  if (!prefix) return null;
  if (afterCount === 0) return <p>{t('same')}</p>;
  return (
    <div className="stack">
      <b>{t('after', { n: afterCount })}</b>
      <ul className="restore-after">
        {after.slice(0, NAMED).map(({ id, register, no, at, fresh }) => (
          <li key={id}>
            <span className="num">{showTime(at)}</span>
            <span>{`${label(definitionOf(register).one)} ${no}`}</span>
            <span className="muted">{t(fresh ? 'fresh' : 'changed')}</span>
          </li>
        ))}
      </ul>
      {afterCount > NAMED && <span className="muted">{t('more', { n: afterCount - NAMED })}</span>}
    </div>
  );
}
