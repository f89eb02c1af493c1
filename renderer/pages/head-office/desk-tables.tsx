/** Of the weeks asked for: what is far off, which weeks are missing, and the desks side by side. */
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { TableHead } from '@renderer/ui/parts/table-head';
import { overview } from '@shared/group/book-figures';
import { deskName } from '@shared/group/desk-name';
import { figureText } from '@shared/group/figure-text';
import { type GroupData, missingWeeks } from '@shared/group/group-data';
import { FEWEST, outliersOf } from '@shared/group/outliers';
import type { Cell, Sheet } from '@shared/workbook/model';
import { outlierSaid } from './group-words';
import { MOST_ROWS, More } from './more';
import { SectionHead } from './section-head';
import { headingWords, words } from './texts';

/** A column that explains a row stands as its hint instead. */
const HINT = 'definition';

export function MissingTable({ data }: { readonly data: GroupData }) {
  const t = useText(words);
  const owing = data.desks.map((desk) => ({ desk, weeks: missingWeeks(desk, data.to) })).filter(({ weeks }) => weeks.length > 0);
  return (
    <section className="stack">
      <SectionHead title={t('missing')} note={t('missingNote')} />
      {owing.length === 0 ? (
        <p className="muted">{t('noneMissing')}</p>
      ) : (
        <table className="head-office-table card">
          <TableHead labels={(['site', 'handed', 'missingWeeks'] as const).map((key) => t(key))} />
          <tbody>
            {owing.slice(0, MOST_ROWS).map(({ desk, weeks }) => (
              <tr key={`${desk.siteId}\n${desk.desk}`}>
                <th scope="row">{deskName(desk)}</th>
                <td className="num">{t('weeksOf', { n: desk.weeks.length })}</td>
                <td className="num">{weeks.join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More rows={owing.length} />
    </section>
  );
}

export function OutlierTable({ data }: { readonly data: GroupData }) {
  const t = useText(words);
  const language = useLanguage();
  const found = outliersOf(data);
  return (
    <section className="stack">
      <SectionHead title={t('outliers')} note={t('outliersNote')} />
      {found.length === 0 ? (
        <p className="muted">{t(data.desks.length < FEWEST ? 'fewDesks' : 'noOutliers')}</p>
      ) : (
        <table className="head-office-table card">
          <tbody>
            {found.slice(0, MOST_ROWS).map((one) => (
              <tr key={`${one.desk.siteId}\n${one.desk.desk}\n${one.name.id}`}>
                <th scope="row">{deskName(one.desk)}</th>
                <td>{outlierSaid(one, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More rows={found.length} />
    </section>
  );
}

/** As the first sheet of the workbook has it. */
export function SitesTable({ data }: { readonly data: GroupData }) {
  const t = useText(words);
  const [sheet] = overview(data, figureText);
  if (!sheet) return null;
  return (
    <section className="stack">
      <SectionHead title={t('sites')} note={t('sitesNote')} />
      <div className="head-office-wide card">
        <FigureGrid sheet={sheet} />
      </div>
      <More rows={sheet.rows.length} />
    </section>
  );
}

function FigureGrid({ sheet: { columns, rows } }: { readonly sheet: Sheet }) {
  const language = useLanguage();
  const hint = columns.findIndex(({ key }) => key === HINT);
  const shown = columns.map((column, place) => ({ column, place })).filter(({ place }) => place !== hint);
  const headingOf = (heading: string): string => (language === 'zh' ? heading : (headingWords[heading] ?? heading));
  return (
    <table className="head-office-table">
      <TableHead labels={shown.map(({ column }) => headingOf(column.heading))} />
      <tbody>
        {rows.slice(0, MOST_ROWS).map((row) => (
          <tr key={row.slice(0, 3).join('\n')} title={String(row[hint] ?? '')}>
            {shown.map(({ column, place }) => (
              <FigureCell key={column.key} cell={row[place] ?? null} isHead={place === 0} isNumber={column.type === 'number'} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FigureCell({ cell, isHead, isNumber }: { readonly cell: Cell; readonly isHead: boolean; readonly isNumber: boolean }) {
  if (isHead) return <th scope="row">{String(cell ?? '')}</th>;
  return <td className={isNumber ? 'num head-office-figure' : undefined}>{String(cell ?? '')}</td>;
}
