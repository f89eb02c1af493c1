/** The numbers of a chart as a table. */
import { useText } from '@renderer/i18n/use-text';
import type { Chart } from '@shared/charts/model';
import { chartTable } from '@shared/charts/table';
import type { OpenCell } from './chart-figure';
import { words } from './texts';

/** With `onOpen` each number that has records is a button. */
export function ChartNumbers({ chart, onOpen }: { readonly chart: Chart; readonly onOpen?: OpenCell }) {
  const t = useText(words);
  const { headings, rows } = chartTable(chart);
  const [first, ...others] = headings;
  return (
    <table className="chart-numbers">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {others.map((heading) => (
            <th key={heading} scope="col" className="chart-number">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => {
              const series = others[at] ?? '';
              const title = `${name} · ${series}`;
              return (
                <td key={series} className="chart-number num">
                  {onOpen && cell.behind !== '' ? (
                    <button
                      type="button"
                      className="link"
                      aria-label={`${cell.text} ${t('openRecords', { category: name, series })}`}
                      onClick={() => onOpen(cell, title)}
                    >
                      {cell.text}
                    </button>
                  ) : (
                    cell.text
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
