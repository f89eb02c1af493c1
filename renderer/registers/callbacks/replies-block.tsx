/** Answers promised in a callback and still owed: say that it was given, or turn the opinion into a request (CB-6). */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { clockOf } from '@shared/base/time';
import { callbacks } from '@shared/registers/callbacks/definition';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import type { Row } from '@shared/registers/contract/row';
import { useState } from 'react';
import { words } from './texts';

export function RepliesBlock({ row }: { readonly row: Row<CallbackData> }) {
  const t = useText(words);
  const { run, now } = useDesk();
  const sentence = useRefusal();
  const [error, setError] = useState('');
  const owed = row.data.opinions
    .map((opinion, index) => ({ opinion, index }))
    .filter(({ opinion }) => !opinion.answeredAt && !opinion.requestNo);
  if (owed.length === 0) return null;
  const act = async (command: string, index: number): Promise<void> => {
    const result = await run(command, { id: row.id, index });
    setError(result.ok ? '' : sentence(result.error, callbacks.refusals));
  };
  const time = now();
  return (
    <section className="card call-card">
      <h3>{t('repliesTitle')}</h3>
      <ul className="call-replies">
        {owed.map(({ opinion, index }) => {
          const by = String(opinion.replyBy ?? '');
          return (
            <li key={`${opinion.raisedAt}${opinion.text}`}>
              <span>{String(opinion.text ?? '')}</span>
              <span className={by < time ? 'due-late num' : 'muted num'}>
                {t('replyDue', { time: `${by.slice(5, 10)} ${clockOf(by)}` })}
              </span>
              <Button small onClick={() => void act('callbacks.answerOpinion', index)}>
                {t('replyDone')}
              </Button>
              <Button small onClick={() => void act('callbacks.toRequest', index)}>
                {t('toRequestKey')}
              </Button>
            </li>
          );
        })}
      </ul>
      {error !== '' && (
        <div className="field-error" role="alert">
          {error}
        </div>
      )}
    </section>
  );
}
