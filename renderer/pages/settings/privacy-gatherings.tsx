/** Which residents’ requests for their data came, and what was handed out; for supervisors. */

import { gatheringsOf } from '@renderer/db/gatherings';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { TableHead } from '@renderer/ui/parts/table-head';
import { showTime } from '@shared/base/time';
import { moduleOf } from '@shared/registers/index';
import { ASKERS, ASKS, type Gathering, OUTS, PROOFS } from '@shared/rules/privacy/gathering';
import { Link } from 'wouter';
import { words } from './privacy-texts';

const COLUMNS = ['lookTime', 'lookWho', 'asked', 'handed', 'records'] as const;

export function PrivacyGatherings() {
  const t = useText(words);
  const { db, staff } = useDesk();
  const lines = useLive(() => gatheringsOf(db), [db]);
  return (
    <section className="setting card" aria-label={t('gatherings')}>
      <h2 className="row">
        {t('gatherings')}
        <Link href="/person-data" className="push link">
          {t('gather')}
        </Link>
      </h2>
      {lines?.length === 0 && <p className="muted">{t('noGatherings')}</p>}
      {lines !== undefined && lines.length > 0 && (
        <table className="setting-table">
          <TableHead labels={COLUMNS.map((key) => t(key))} />
          <tbody>
            {lines.map(({ seq, at, by, gathering }) => (
              <tr key={seq}>
                <td className="num">{showTime(at)}</td>
                <td>{staff.find((person) => person.id === by)?.name ?? ''}</td>
                {gathering ? <What gathering={gathering} /> : <td colSpan={3}>{t('erased')}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** So many numbers stand in a line; the others are counted. */
const SHOWN = 6;

function What({ gathering }: { readonly gathering: Gathering }) {
  const label = useLabel();
  const t = useText(words);
  const { ask, asker, proof, askedOn, note, out, records, left } = gathering;
  const all = Object.entries(records).flatMap(([register, nos]) => {
    const title = moduleOf(register)?.definition.title;
    return nos.map((no) => `${title ? label(title) : register} ${no}`);
  });
  const said = [askedOn, label(ASKERS[asker]), label(ASKS[ask]), label(PROOFS[proof]), note].filter((part) => part !== '');
  const rest = all.length > SHOWN ? t('more', { n: all.length - SHOWN }) : '';
  return (
    <>
      <td>{said.join(' · ')}</td>
      <td>{label(OUTS[out])}</td>
      <td className="small">
        {[...all.slice(0, SHOWN), rest, left > 0 ? t('leftOut', { n: left }) : ''].filter((part) => part !== '').join('、')}
      </td>
    </>
  );
}
