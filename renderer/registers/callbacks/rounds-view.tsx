/** All rounds and attempts of a callback, newest last, told in lines instead of a table of twenty columns. */
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import { showTime } from '@shared/base/time';
import { ATTEMPTS } from '@shared/registers/callbacks/choices';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import { roundColumns } from '@shared/registers/callbacks/fields-round';
import { SATISFACTION } from '@shared/registers/contract/choices';
import { showCell } from '@shared/registers/contract/display';
import { isDissatisfied, isSatisfied } from '@shared/rules/callbacks/rounds';
import { words } from './texts';

type Round = CallbackData['rounds'][number];
type ColumnName = keyof typeof roundColumns;

/** What stands in the head of a round, and so not below it. */
const HEAD: readonly ColumnName[] = ['round', 'method', 'calledAt', 'callers', 'satisfaction', 'signed'];
const LINES: readonly ColumnName[] = ['shortcomings', 'suggestions', 'explanation', 'rectification'];

export function RoundsView({ data }: { readonly data: CallbackData }) {
  const t = useText(words);
  if (data.rounds.length === 0 && data.attempts.length === 0) return null;
  return (
    <section className="call-rounds">
      <h3>{t('roundsTitle')}</h3>
      {data.rounds.map((round) => (
        <OneRound key={`${round.round}`} round={round} />
      ))}
      {data.attempts.length > 0 && <Attempts data={data} />}
    </section>
  );
}

function OneRound({ round }: { readonly round: Round }) {
  const t = useText(words);
  const say = useLabel();
  const language = useLanguage();
  const shown = (name: ColumnName): string => showCell(roundColumns[name], round[name], language);
  const few = (Object.keys(roundColumns) as ColumnName[]).filter((name) => !HEAD.includes(name) && !LINES.includes(name));
  const satisfaction = String(round.satisfaction ?? '') as keyof typeof SATISFACTION | '';
  return (
    <div className="call-round">
      <div className="row">
        <b>{t('round', { n: Number(round.round ?? 0) })}</b>
        <span>
          {shown('method')} <span className="num">{shown('calledAt')}</span> {shown('callers')}
        </span>
        {satisfaction !== '' && (
          <Tag tone={isDissatisfied(satisfaction) ? 'late' : isSatisfied(satisfaction) ? 'done' : 'calm'}>
            {say(SATISFACTION[satisfaction])}
          </Tag>
        )}
        {round.signed === true && <Tag tone="done">{t('signedTick')}</Tag>}
      </div>
      <div className="call-round-few">
        {few
          .filter((name) => shown(name) !== '')
          .map((name) => (
            <span key={name}>
              <span className="muted">{say(roundColumns[name].label)}</span> {shown(name)}
            </span>
          ))}
      </div>
      {LINES.filter((name) => shown(name) !== '').map((name) => (
        <div key={name}>
          <span className="muted">{say(roundColumns[name].label)}：</span>
          {shown(name)}
        </div>
      ))}
    </div>
  );
}

function Attempts({ data }: { readonly data: CallbackData }) {
  const t = useText(words);
  const say = useLabel();
  return (
    <>
      <h3>{t('attemptsTitle')}</h3>
      <ul className="call-attempts">
        {data.attempts.map((one) => {
          const kind = ATTEMPTS[one.kind as keyof typeof ATTEMPTS];
          return (
            <li key={`${one.at}${one.kind}`}>
              <time className="num">{showTime(String(one.at)).slice(5)}</time>
              <span>
                {t('round', { n: Number(one.round) })} {kind && say(kind)} <span className="muted">{String(one.by ?? '')}</span>{' '}
                {String(one.note ?? '')}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
