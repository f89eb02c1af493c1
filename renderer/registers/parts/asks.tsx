/** Questions upwards that wait for their answer, each with a box for it (IN-12). */
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { CommandPanel } from '@renderer/ui/detail/command-panel';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { text } from '@shared/base/text';
import { showTime } from '@shared/base/time';
import { INNER } from '@shared/registers/contract/decisions';
import type { Fields, RowsValue } from '@shared/registers/contract/fields';
import { may } from '@shared/rules/rights/may';
import { useState } from 'react';
import type { DetailExtraProps } from '../register-ui';
import './parts.css';
import { words } from './texts';

const FIELDS: Fields = {
  answer: { kind: 'longText', label: text('答复', 'Answer'), ...INNER, need: true, span: 6 },
  by: { kind: 'person', label: text('答复人', 'Answered by'), ...INNER, span: 2 },
};

export function Asks({ row }: DetailExtraProps) {
  const t = useText(words);
  const context = useFieldContext();
  const { run, actor } = useDesk();
  const [answering, setAnswering] = useState(-1);
  const close = (one: number): void => setAnswering((now) => (now === one ? -1 : now));
  const asks = (row.data['asks'] ?? []) as RowsValue;
  const waiting = asks.flatMap((one, index) => (one['answeredAt'] ? [] : [{ one, index }]));
  return waiting.map(({ one, index }) => (
    <div key={`${String(one['at'])}${String(one['question'])}`} className="ask-waiting">
      <Sentence
        tone="calm"
        action={
          answering !== index &&
          may(actor.role, 'record.answer') && (
            <Button small onClick={() => setAnswering(index)}>
              {t('answer')}
            </Button>
          )
        }
      >
        <span className="muted">{t('asked', { by: String(one['by']), at: showTime(String(one['at'])), to: String(one['to']) })}</span>{' '}
        {one['question']}
      </Sentence>
      {answering === index && (
        <CommandPanel
          subject={{ row, act: `ask.${index}` }}
          verb={t('answered')}
          fields={FIELDS}
          initial={{ answer: '', by: String(one['to']) }}
          context={context}
          onSubmit={(data) => run('record.answer', { id: row.id, index, ...data })}
          onDone={() => close(index)}
          onCancel={() => close(index)}
        />
      )}
    </div>
  ));
}
