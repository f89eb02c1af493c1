/** What would happen: how many rows go in, what is wrong where, what is there already; and the button that does it. */

import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useLanguage, useMarks, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { Tag } from '@renderer/ui/parts/tag';
import type { PlannedImport } from '@renderer/workers/import-job';
import { type Choices, countRows, isBad } from '@shared/import/rows-to-write';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { MOST_ROWS } from '@shared/rules/records/import-rows';
import { may } from '@shared/rules/rights/may';
import { useId, useState } from 'react';
import { sayProblem } from './problem-words';
import { words } from './texts';

const SHOWN_TWINS = 12;

interface PlanSummaryProps {
  readonly definition: AnyDefinition;
  readonly plan: PlannedImport;
  readonly write: (twins: Choices['twins']) => void;
}

export function PlanSummary({ definition, plan, write }: PlanSummaryProps) {
  const t = useText(words);
  const marks = useMarks();
  const label = useLabel();
  const mayReplace = may(useDesk().actor.role, 'import.replace');
  // A list of residents or keys that comes again is there to bring what is kept up to date; an old log that comes again is a mistake.
  const [twins, setTwins] = useState<Choices['twins']>(mayReplace && definition.group === 'base' ? 'replace' : 'skip');
  const [skipBad, setSkipBad] = useState(false);
  const counted = countRows(plan.rows);
  const replaceable = plan.rows.filter((row) => !isBad(row) && row.twin?.kind === 'record').length;
  const n = counted.fresh + (twins === 'replace' ? replaceable : 0);
  const missing = marks.list(plan.missing.map((key) => (definition.fields[key] ? label(definition.fields[key].label) : key)));
  const ready = missing === '' && n > 0 && n <= MOST_ROWS && (counted.bad === 0 || skipBad);
  return (
    <section className="card import-summary stack">
      <b role="status">{t('summary', { ...counted })}</b>
      {missing !== '' && <Sentence>{t('missing', { fields: missing })}</Sentence>}
      <Problems definition={definition} plan={plan} />
      {counted.twins > 0 && <Twins plan={plan} twins={twins} setTwins={setTwins} mayReplace={mayReplace} />}
      {n > MOST_ROWS && <Sentence>{t('tooMany', { max: MOST_ROWS })}</Sentence>}
      <div className="row">
        <Button tone="main" disabled={!ready} onClick={() => write(twins)}>
          {n === 0 ? t('nothing') : t('import', { n })}
        </Button>
        {counted.bad > 0 && (
          <label className="row">
            <input type="checkbox" checked={skipBad} onChange={(event) => setSkipBad(event.target.checked)} />
            {t('skipBad', { n: counted.bad })}
          </label>
        )}
      </div>
    </section>
  );
}

function Problems({ definition, plan }: Pick<PlanSummaryProps, 'definition' | 'plan'>) {
  const t = useText(words);
  const language = useLanguage();
  const heading = useId();
  if (plan.problems.length === 0) return null;
  const all = plan.rows.reduce((sum, row) => sum + row.problems.length, 0);
  return (
    <div className="import-problems">
      <h2 id={heading}>{t('problems')}</h2>
      <div className="import-scroll import-short">
        <table aria-labelledby={heading}>
          <thead>
            <tr>
              <th scope="col">{t('rowNo')}</th>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('what')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.problems.map(({ row, heading: column, refusal, stops }, i) => (
              // A cell can have several problems; the list is never reordered.
              <tr key={`${row} ${column} ${refusal.code} ${i}`}>
                <th scope="row" className="num">
                  {t('row', { row })}
                </th>
                <td>{column}</td>
                <td>
                  {!stops && <Tag tone="calm">{t('hint')}</Tag>} {sayProblem(refusal, definition, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all > plan.problems.length && <p className="muted small">{t('problemsMore')}</p>}
    </div>
  );
}

interface TwinsProps {
  readonly plan: PlannedImport;
  readonly twins: Choices['twins'];
  readonly setTwins: (twins: Choices['twins']) => void;
  readonly mayReplace: boolean;
}

function Twins({ plan, twins, setTwins, mayReplace }: TwinsProps) {
  const t = useText(words);
  const marks = useMarks();
  const found = plan.rows.filter((row) => row.twin !== null && !isBad(row));
  return (
    <fieldset className="import-twins">
      <legend>{t('twins')}</legend>
      <p className="muted small">
        {marks.sentences(
          found
            .slice(0, SHOWN_TWINS)
            .map(
              ({ row, twin }) =>
                `${t('row', { row })} ${twin?.kind === 'record' ? t('twinRecord', { no: twin.no }) : t('twinRow', { row: twin?.row ?? 0 })}`,
            ),
        )}
        {found.length > SHOWN_TWINS && ` ${t('twinMore', { n: found.length })}`}
      </p>
      <div className="row">
        {(['skip', 'replace'] as const).map((one) => (
          <label key={one} className="row">
            <input
              type="radio"
              name="twins"
              checked={twins === one}
              disabled={one === 'replace' && !mayReplace}
              onChange={() => setTwins(one)}
            />
            {t(`twin.${one}`)}
          </label>
        ))}
        {!mayReplace && <span className="muted small">{t('twinSupervisor')}</span>}
      </div>
    </fieldset>
  );
}
