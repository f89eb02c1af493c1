/** Who changed what and when, field by field, newest first; the reason stands with it. */
import { byNewest, type HistoryLine } from '@renderer/db/history';
import type { LookLine } from '@renderer/db/looks';
import { marksOf, useLanguage, useText } from '@renderer/i18n/use-text';
import { showTime } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { hideWords } from '@shared/registers/contract/hide';
import type { Row } from '@shared/registers/contract/row';
import { useFates } from '../seen';
import { historyChanges, historyVerb } from './history-words';
import { lookedAt, whyInWords } from './look-words';
import { words } from './texts';

interface HistoryViewProps {
  readonly definition: AnyDefinition;
  /** The record as it is now. */
  readonly row: Row;
  readonly lines: readonly HistoryLine[];
  readonly looks: readonly LookLine[];
  /** Name of a person by staff id. */
  readonly nameOf: (id: string) => string;
}

export function HistoryView({ definition, row, lines, looks, nameOf }: HistoryViewProps) {
  const t = useText(words);
  const language = useLanguage();
  const fate = useFates('history');
  const all = [...lines.map((line) => ({ line, look: null })), ...looks.map((look) => ({ line: null, look }))];
  all.sort((a, b) => byNewest(a.line ?? a.look, b.line ?? b.look));
  return (
    <ol className="history">
      {all.map(({ line, look }) => {
        if (look) return <LookItem key={`look-${look.seq}`} definition={definition} line={look} nameOf={nameOf} />;
        const reason = typeof line.reason === 'string' ? hideWords(definition.fields, line.reason, row.data, fate) : t('erased');
        return (
          <li key={line.seq}>
            <div className="history-head">
              <time className="num">{showTime(line.at)}</time>
              <b>{nameOf(line.by)}</b>
              {line.desk !== undefined && line.desk !== '' && <span className="muted">{t('atDesk', { desk: line.desk })}</span>}
              <span>{historyVerb(definition, line, language)}</span>
              {reason !== '' && <span className="muted">{marksOf(language).named(t('reason'), reason)}</span>}
            </div>
            {line.op !== 'create' && (
              <ul>
                {historyChanges(definition, line, language, row.data, fate).map((change) => (
                  <li key={change.field}>
                    <span className="muted">{change.label}</span>{' '}
                    {change.from !== '' && (
                      <>
                        <del>{change.from}</del> →{' '}
                      </>
                    )}
                    <span>{change.to === '' ? t('blank') : change.to}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface LookItemProps extends Pick<HistoryViewProps, 'definition' | 'nameOf'> {
  readonly line: LookLine;
}

/** Somebody had a masked value shown: which field and why, never what stood there. */
function LookItem({ definition, line: { at, by, look }, nameOf }: LookItemProps) {
  const t = useText(words);
  const language = useLanguage();
  return (
    <li>
      <div className="history-head">
        <time className="num">{showTime(at)}</time>
        <b>{nameOf(by)}</b>
        <span>{t('looked', { fields: lookedAt(definition, look, language) || t('lookErased') })}</span>
        {look && <span className="muted">{marksOf(language).named(t('reason'), whyInWords(look, language))}</span>}
      </div>
    </li>
  );
}
