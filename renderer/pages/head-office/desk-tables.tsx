/** Of the weeks asked for: what is far off, which weeks are missing, and the desks side by side. */
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { TableHead } from '@renderer/ui/parts/table-head';
import type { Language } from '@shared/base/text';
import { overview } from '@shared/group/book-figures';
import type { FigureName } from '@shared/group/combine';
import { deskName } from '@shared/group/desk-name';
import { figureText } from '@shared/group/figure-text';
import { CORRECTED_MARK } from '@shared/group/group-corrections';
import { type GroupData, missingWeeks } from '@shared/group/group-data';
import { FEWEST, outliersOf } from '@shared/group/outliers';
import type { Cell, Sheet } from '@shared/workbook/model';
import { definitionSaid, figureSaid, headingSaid, unitSaid } from './figure-words';
import { outlierSaid } from './group-words';
import { MOST_ROWS, More } from './more';
import { SectionHead } from './section-head';
import { figureWords, headingWords, words } from './texts';

/** A column that explains a row stands as its hint instead. */
const HINT = 'definition';

export function MissingTable({ data }: { readonly data: GroupData }) {
  const t = useText(words);
  const owing = data.desks
    .map((desk) => ({ desk, weeks: missingWeeks(desk, data.desks, data.to) }))
    .filter(({ weeks }) => weeks.length > 0);
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
        <FigureGrid sheet={sheet} names={data.names} />
      </div>
      <More rows={sheet.rows.length} />
    </section>
  );
}

interface FigureGridProps {
  readonly sheet: Sheet;
  readonly names: readonly FigureName[];
}

/** Figures are columns, or rows in their order. */
function FigureGrid({ sheet: { columns, rows }, names }: FigureGridProps) {
  const language = useLanguage();
  const hint = columns.findIndex(({ key }) => key === HINT);
  const shown = columns.map((column, place) => ({ column, place })).filter(({ place }) => place !== hint);
  const said = new Map(names.map((name) => [headingSaid(name, 'zh'), headingSaid(name, language)]));
  const headingOf = (heading: string): string => said.get(heading) ?? wordSaid(heading, language);
  const isName = columns[0]?.key === 'name';
  const hintOf = (row: readonly Cell[], at: number): string => {
    const name = isName ? names[at] : undefined;
    return name === undefined ? String(row[hint] ?? '') : definitionSaid(name, language);
  };
  const cellOf = (cell: Cell, column: string, row: number): Cell => {
    const name = isName ? names[row] : undefined;
    if (name !== undefined && column === 'name') return figureSaid(name, language);
    return name !== undefined && column === 'unit'
      ? unitSaid(name.unit, language)
      : typeof cell === 'string'
        ? wordSaid(cell, language)
        : cell;
  };
  return (
    <table className="head-office-table">
      <TableHead labels={shown.map(({ column }) => headingOf(column.heading))} />
      <tbody>
        {rows.slice(0, MOST_ROWS).map((row, at) => (
          <tr key={row.slice(0, 3).join('\n')} title={hintOf(row, at)}>
            {shown.map(({ column, place }) => (
              <FigureCell
                key={column.key}
                cell={cellOf(row[place] ?? null, column.key, at)}
                isHead={place === 0}
                isNumber={column.type === 'number'}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A heading or a name of the sheet, with the mark of a correction behind it. */
function wordSaid(words: string, language: Language): string {
  if (language === 'zh') return words;
  const plain = words.endsWith(CORRECTED_MARK) ? words.slice(0, -CORRECTED_MARK.length) : words;
  return (headingWords[plain] ?? plain) + (plain === words ? '' : figureWords.corrected[language]);
}

function FigureCell({ cell, isHead, isNumber }: { readonly cell: Cell; readonly isHead: boolean; readonly isNumber: boolean }) {
  if (isHead) return <th scope="row">{String(cell ?? '')}</th>;
  return <td className={isNumber ? 'num head-office-figure' : undefined}>{String(cell ?? '')}</td>;
}
