/** Figures beside those of the span before and a year before, each with its definition and where that comes from. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import type { ShownComparison } from '@shared/charts/shown-report';
import { indicatorOf } from '@shared/rules/statistics/figures/catalogue';
import type { Difference } from '@shared/rules/statistics/figures/compare';
import { UNITS } from '@shared/rules/statistics/figures/indicator';
import { FigureButton } from './figure-button';
import { words } from './texts';

interface FiguresTableProps {
  readonly figures: readonly ShownComparison[];
  readonly onOpen: (behind: string) => void;
  /** The span is running: what stands beside it are the same days of others. */
  readonly part: boolean;
  /** Without the definitions: they stand beside, with the records. */
  readonly narrow: boolean;
}

const HEADINGS = ['indicator', 'now', 'before', 'toBefore', 'yearBefore', 'toYearBefore'] as const;
/** Beside the records. */
const FEWER: readonly (typeof HEADINGS)[number][] = ['indicator', 'now', 'before', 'toBefore'];

export function FiguresTable({ figures, part, onOpen, narrow }: FiguresTableProps) {
  const t = useText(words);
  return (
    <table className="figures-table">
      <thead>
        <tr>
          {(narrow ? FEWER : HEADINGS).map((key) => (
            <th key={key} scope="col" className={key === 'indicator' ? '' : 'figures-number'}>
              {t(part ? partOfName(key) : key)}
            </th>
          ))}
          {!narrow && <th scope="col">{t('definition')}</th>}
        </tr>
      </thead>
      <tbody>
        {figures.map((one) => (
          <FigureRow key={one.id} one={one} part={part} onOpen={onOpen} narrow={narrow} />
        ))}
      </tbody>
    </table>
  );
}

/** The year before is told as 去年同期 in any case. */
function partOfName(key: (typeof HEADINGS)[number]): (typeof HEADINGS)[number] | 'beforePart' | 'toBeforePart' {
  if (key === 'before') return 'beforePart';
  return key === 'toBefore' ? 'toBeforePart' : key;
}

function FigureRow({ one, part, onOpen, narrow }: Omit<FiguresTableProps, 'figures'> & { readonly one: ShownComparison }) {
  const t = useText(words);
  const say = useLabel();
  const { label, definition, basis, unit } = indicatorOf(one.id);
  const name = say(label);
  const unitWord = unit === 'percent' || unit === 'count' ? '' : say(UNITS[unit]);
  return (
    <tr>
      <th scope="row">
        {name} {unitWord !== '' && <span className="muted small">{unitWord}</span>}
        <Required one={one} />
      </th>
      <td className="figures-number figures-now">
        <FigureButton figure={one.now} name={`${name} ${t('now')}`} onOpen={onOpen} stop />
      </td>
      <td className="figures-number">
        <FigureButton figure={one.before} name={`${name} ${t(part ? 'beforePart' : 'before')}`} onOpen={onOpen} />
      </td>
      <td className="figures-number">
        <Change difference={one.toBefore} />
      </td>
      {!narrow && (
        <>
          <td className="figures-number">
            <FigureButton figure={one.yearBefore} name={`${name} ${t('yearBefore')}`} onOpen={onOpen} />
          </td>
          <td className="figures-number">
            <Change difference={one.toYearBefore} />
          </td>
          <td className="figures-definition">
            {say(definition)} <span className="muted">{say(basis)}</span>
          </td>
        </>
      )}
    </tr>
  );
}

function Change({ difference }: { readonly difference: Difference | null }) {
  const t = useText(words);
  const say = useLabel();
  if (difference === null) return <span className="muted">—</span>;
  const { tone, text } = difference;
  return (
    <span className={`figures-${tone}`}>
      {tone !== 'same' && <span className="num">{say(text)}</span>}
      {tone !== 'neutral' && <span className="small"> {t(tone)}</span>}
    </span>
  );
}

function Required({ one: { id, now } }: { readonly one: ShownComparison }) {
  const t = useText(words);
  if (now.required === null) return null;
  const { better, unit } = indicatorOf(id);
  const n = `${now.required}${unit === 'percent' ? '%' : ''}`;
  return (
    <span className="row figures-required">
      <span className="muted small">{t(better === 'less' ? 'atMost' : 'atLeast', { n })}</span>
      {now.met !== null && <Tag tone={now.met ? 'done' : 'late'}>{t(now.met ? 'met' : 'unmet')}</Tag>}
    </span>
  );
}
