/** Who changed what and when, field by field, newest first; the reason stands with it. */
import type { HistoryLine } from '@renderer/db/history';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { showTime } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { historyChanges, historyVerb } from './history-words';
import { words } from './texts';

interface HistoryViewProps {
  readonly definition: AnyDefinition;
  readonly lines: readonly HistoryLine[];
  /** Name of a person by staff id. */
  readonly nameOf: (id: string) => string;
}

export function HistoryView({ definition, lines, nameOf }: HistoryViewProps) {
  const t = useText(words);
  const language = useLanguage();
  return (
    <ol className="history">
      {lines.map((line) => {
        const reason = typeof line.reason === 'string' ? line.reason : t('erased');
        return (
          <li key={line.seq}>
            <div className="history-head">
              <time className="num">{showTime(line.at)}</time>
              <b>{nameOf(line.by)}</b>
              <span>{historyVerb(definition, line, language)}</span>
              {reason !== '' && (
                <span className="muted">
                  {t('reason')}：{reason}
                </span>
              )}
            </div>
            {line.op !== 'create' && (
              <ul>
                {historyChanges(definition, line, language).map((change) => (
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
