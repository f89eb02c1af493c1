/** Asks for the logs of the lobby and the control room of the day before: collected into their book, or there are none (SH-1). */
import { rowsBetween } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Tag } from '@renderer/ui/parts/tag';
import { dayOf, endOfDay } from '@shared/base/time';
import type { LogSource } from '@shared/registers/otherlogs/sources';
import { missingOtherLogs, otherLogsSince } from '@shared/rules/shift-logs/missing';
import { useLocation } from 'wouter';
import { words } from './texts';

export type LogAnswer = '' | 'collected' | 'none';
export type LogAnswers = Readonly<Record<LogSource, LogAnswer>>;

const SOURCES: readonly LogSource[] = ['lobby', 'control'];

/** What is answered, with what lies in the book already. Undefined until the first answer. */
export function useLogAnswers(given: LogAnswers): LogAnswers | undefined {
  const { db, now } = useDesk();
  const today = dayOf(now());
  const rows = useLive(() => rowsBetween(db, 'otherlogs', otherLogsSince(today), endOfDay(today)), [db, today]);
  if (!rows) return undefined;
  const missing = missingOtherLogs(rows, today);
  const answer = (source: LogSource): LogAnswer => (missing.includes(source) ? given[source] : 'collected');
  return { lobby: answer('lobby'), control: answer('control') };
}

interface LogsAskProps {
  readonly answers: LogAnswers;
  readonly onAnswer: (source: LogSource, answer: LogAnswer) => void;
}

export function LogsAsk({ answers, onAnswer }: LogsAskProps) {
  const t = useText(words);
  const [, go] = useLocation();
  return (
    <fieldset className="logs-ask">
      <legend className="field-label">{t('logs')}</legend>
      {SOURCES.map((source) => (
        <div key={source} className="logs-line">
          <span>{t(`log.${source}`)}</span>
          {answers[source] === 'collected' ? (
            <Tag tone="done">{t('logCollected')}</Tag>
          ) : (
            <>
              <Button small onClick={() => go('/r/otherlogs/new')} label={`${t(`log.${source}`)} ${t('logCollect')}`}>
                {t('logCollect')}
              </Button>
              <label className="logs-none">
                <input
                  type="checkbox"
                  checked={answers[source] === 'none'}
                  onChange={(event) => onAnswer(source, event.target.checked ? 'none' : '')}
                />
                <span className="only-spoken">{t(`log.${source}`)}</span> {t('logNone')}
              </label>
            </>
          )}
        </div>
      ))}
    </fieldset>
  );
}
