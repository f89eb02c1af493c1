/** Whom to call: name, large number, unit, what is known of them, and which callback it is. */
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import { useSeen, useSeenWord } from '@renderer/ui/seen';
import type { ResidentCard } from '@renderer/ui/unit-finder';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import { SOURCES } from '@shared/registers/contract/callback-sources';
import { SATISFACTION } from '@shared/registers/contract/choices';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import type { ReactNode } from 'react';
import { showPhone } from './show-phone';
import { words } from './texts';
import type { CallMatter } from './use-matter';

interface WhoCardProps {
  readonly row: Row<CallbackData>;
  readonly matter: CallMatter | undefined;
  /** Stands in the place of the number while calling is not allowed. */
  readonly instead?: ReactNode;
}

export function WhoCard({ row: whole, matter, instead }: WhoCardProps) {
  const row = useSeen('call')(whole);
  const word = useSeenWord('call');
  const t = useText(words);
  const say = useLabel();
  const { units } = useDesk();
  const { data } = row;
  const unit = units.find((card) => card.code === row.unit);
  const others = (unit?.residents ?? [])
    .filter((one) => one.phone !== '' && one.phone !== whole.data.phone)
    .slice(0, 2)
    .map((one) => ({ ...one, name: word('name', one.name), phone: word('phone', one.phone) }));
  const last = matter?.last;
  const satisfaction = textIn(last?.data, 'satisfaction') as keyof typeof SATISFACTION | '';
  return (
    <section className="card call-who">
      <div className="call-who-name">
        <div className="row">
          <b>{data.name || t('noName')}</b>
          <span className="num">{row.unit}</span>
          {unit?.key === true && <Tag tone="hold">{t('keyCustomer')}</Tag>}
          {unit !== undefined && unit.dnd !== '' && <Tag tone="calm">{t('rest', { span: unit.dnd })}</Tag>}
        </div>
        <div className="muted small">
          {last && satisfaction !== ''
            ? t('lastTime', { what: say(SATISFACTION[satisfaction]), day: last.at.slice(5, 10) })
            : matter && t('neverBefore')}
          {others.length > 0 && data.phone !== '' && (
            <span className="call-who-others">
              {t('others')}
              {others.map((one) => `${one.name} ${showPhone(one.phone)}`).join('、')}
            </span>
          )}
        </div>
      </div>
      {instead ?? <PhoneNumber own={data.phone} other={others.find((one) => one.name === data.name) ?? others[0]} />}
      <div className="call-who-what muted small">
        <span className="num">{row.no}</span>
        <span>
          {data.source !== '' && say(SOURCES[data.source])} <span className="num">{data.sourceNo}</span>
          {(data.round ?? 0) > 0 && ` · ${t('round', { n: (data.round ?? 0) + (row.state === 'again' || row.state === 'due' ? 1 : 0) })}`}
        </span>
        <span>
          {t('doneOn', { day: data.completedOn.slice(5) })} · {t('dueOn', { day: data.dueOn.slice(5) })}
        </span>
      </div>
    </section>
  );
}

/** The number left with the matter; without one that of somebody of the same unit, said so. */
function PhoneNumber({ own, other }: { readonly own: string; readonly other: ResidentCard | undefined }) {
  const t = useText(words);
  if (own === '' && !other) return <div className="muted">{t('noPhone')}</div>;
  return (
    <div className="call-who-number num">
      {own === '' && other && <small>{t('otherNumber', { name: other.name })}</small>}
      {showPhone(own || (other?.phone ?? ''))}
    </div>
  );
}
