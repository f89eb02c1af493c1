/** Several figures told apart by category, building, person, step of time …, with their sum. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import type { ShownTable } from '@shared/charts/shown-report';
import { indicatorOf } from '@shared/rules/statistics/figures/catalogue';
import { DIMENSIONS, UNITS } from '@shared/rules/statistics/figures/indicator';
import { FigureButton } from './figure-button';
import { words } from './texts';

interface BreakdownTableProps {
  readonly table: ShownTable;
  readonly onOpen: (behind: string) => void;
}

export function BreakdownTable({ table, onOpen }: BreakdownTableProps) {
  const t = useText(words);
  const say = useLabel();
  const columns = table.columns.map(indicatorOf);
  const name = (line: string, at: number): string => `${line} ${columns[at] ? say(columns[at].label) : ''}`;
  return (
    <div className="breakdown">
      <h3>{say(table.title)}</h3>
      {table.lines.length === 0 ? (
        <p className="muted">{t('noLines')}</p>
      ) : (
        <table className="figures-table">
          <thead>
            <tr>
              <th scope="col">{say(DIMENSIONS[table.dimension])}</th>
              {columns.map(({ id, label, unit }) => (
                <th key={id} scope="col" className="figures-number">
                  {say(label)}
                  {unit !== 'count' && unit !== 'percent' && <span className="muted small"> {say(UNITS[unit])}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.lines.map(({ key, label, figures }) => (
              <tr key={key}>
                <th scope="row">{say(label)}</th>
                {figures.map((figure, at) => (
                  <td key={columns[at]?.id} className="figures-number">
                    <FigureButton figure={figure} name={name(say(label), at)} onOpen={onOpen} stop={at === 0} />
                  </td>
                ))}
              </tr>
            ))}
            <tr className="breakdown-total">
              <th scope="row">{t('total')}</th>
              {table.totals.map((figure, at) => (
                <td key={columns[at]?.id} className="figures-number">
                  <FigureButton figure={figure} name={name(t('total'), at)} onOpen={onOpen} stop={at === 0} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      )}
      {table.overlapping && table.lines.length > 0 && <p className="muted small">{t('overlapping')}</p>}
    </div>
  );
}
