/** What sites corrected after they had reported it: the figures with both values, and the records. */
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { TableHead } from '@renderer/ui/parts/table-head';
import { Tag } from '@renderer/ui/parts/tag';
import { deskName } from '@shared/group/desk-name';
import { figureText } from '@shared/group/figure-text';
import type { CorrectedFigure, GroupCorrection } from '@shared/group/group-corrections';
import type { GroupData } from '@shared/group/group-data';
import { columnSaid, figureSaid, registerSaid, unitBehind } from './figure-words';
import { MOST_ROWS, More } from './more';
import { SectionHead } from './section-head';
import { words } from './texts';

/** Nothing at all where nothing was corrected: that is the ordinary case. */
export function CorrectedTables({ data: { corrected, corrections } }: { readonly data: GroupData }) {
  const t = useText(words);
  if (corrected.length === 0 && corrections.length === 0) return null;
  return (
    <section className="stack">
      <SectionHead title={t('corrected')} note={t('correctedNote')} />
      {corrected.length === 0 ? <p className="muted">{t('noneCorrected')}</p> : <Figures corrected={corrected} />}
      {corrections.length > 0 && <Records corrections={corrections} />}
    </section>
  );
}

function Figures({ corrected }: { readonly corrected: readonly CorrectedFigure[] }) {
  const t = useText(words);
  const language = useLanguage();
  return (
    <>
      <table className="head-office-table card" aria-label={t('correctedFigures')}>
        <TableHead labels={(['site', 'week', 'figure', 'told', 'now', 'toldIn'] as const).map((key) => t(key))} />
        <tbody>
          {corrected.slice(0, MOST_ROWS).map((one) => (
            <tr key={`${one.siteId}\n${one.desk}\n${one.week}\n${one.id}`}>
              <th scope="row">{deskName(one)}</th>
              <td className="num">{one.week}</td>
              <td>{figureSaid(one, language)}</td>
              <td className="num">{figureText(one, one.told)}</td>
              <td className="num">
                {figureText(one, one.now)}
                {one.now === null ? '' : unitBehind(one, language)} <Tag tone="hold">{t('isCorrected')}</Tag>
              </td>
              <td className="num">{one.correctedIn}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More rows={corrected.length} />
    </>
  );
}

function Records({ corrections }: { readonly corrections: readonly GroupCorrection[] }) {
  const t = useText(words);
  const language = useLanguage();
  return (
    <>
      <table className="head-office-table card" aria-label={t('correctedRecords')}>
        <TableHead labels={(['site', 'week', 'record', 'column', 'told', 'now', 'reason', 'toldIn'] as const).map((key) => t(key))} />
        <tbody>
          {corrections.slice(0, MOST_ROWS).map((one) => (
            <tr key={`${one.siteId}\n${one.desk}\n${one.row}`}>
              <th scope="row">{deskName(one)}</th>
              <td className="num">{one.about}</td>
              <td>
                {registerSaid(one.register, language)} {one.no}
              </td>
              <td>{columnSaid(one.register, one.column, language)}</td>
              <td>{one.told}</td>
              <td>{one.now}</td>
              <td>{one.reason}</td>
              <td className="num">
                {one.week}
                {!one.isRecounted && <span className="muted small"> {t('notRecounted')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More rows={corrections.length} />
    </>
  );
}
