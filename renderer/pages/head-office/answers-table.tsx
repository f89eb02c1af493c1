/** Head office's opinions as the sites' workbooks tell them: what is still to be answered first. */
import { useLanguage, useMarks, useText } from '@renderer/i18n/use-text';
import { TableHead } from '@renderer/ui/parts/table-head';
import { Tag } from '@renderer/ui/parts/tag';
import { deskName } from '@shared/group/desk-name';
import { type GroupOpinion, isWaiting } from '@shared/group/group-opinions';
import { stateSaid } from './figure-words';
import { MOST_ROWS, More } from './more';
import { SectionHead } from './section-head';
import { words } from './texts';

export function AnswersTable({ opinions }: { readonly opinions: readonly GroupOpinion[] }) {
  const t = useText(words);
  const marks = useMarks();
  const language = useLanguage();
  const waiting = opinions.filter(isWaiting).length;
  return (
    <section className="stack">
      <SectionHead title={t('answers')} note={opinions.length === 0 ? '' : t('answersNote', { waiting, n: opinions.length })} />
      {opinions.length === 0 ? (
        <p className="muted">{t('noAnswers')}</p>
      ) : (
        <table className="head-office-table card" aria-label={t('answers')}>
          <TableHead labels={(['site', 'aboutWeek', 'opinion', 'replyBy', 'result', 'answer'] as const).map((key) => t(key))} />
          <tbody>
            {opinions.slice(0, MOST_ROWS).map((one) => (
              <tr key={`${one.siteId}\n${one.desk}\n${one.record}`}>
                <th scope="row">{deskName(one)}</th>
                <td className="num">{one.week}</td>
                <td>{marks.named(one.matter, one.opinion)}</td>
                <td className="num">{one.replyBy}</td>
                <td>
                  <Tag tone={isWaiting(one) ? 'today' : 'done'}>{stateSaid(one.state, language)}</Tag>
                </td>
                <td>{[one.answer, one.answeredBy, one.answeredAt].filter((part) => part !== '').join('　')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More rows={opinions.length} />
    </section>
  );
}
