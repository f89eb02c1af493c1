/** What follows from a callback that is not to be called now: rectification, signature, answers owed, the supervisor's opinion. */
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { ActionPanel } from '@renderer/ui/detail/action-panel';
import { showTime } from '@shared/base/time';
import { callbacks } from '@shared/registers/callbacks/definition';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import { signGuard } from '@shared/registers/callbacks/rules';
import type { Action, AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { awaitsReview, owesSignature } from '@shared/rules/callbacks/worklist';
import { mayAct } from '@shared/rules/rights/registers';
import './call.css';
import '@renderer/ui/detail/record-detail.css';
import { RepliesBlock } from './replies-block';
import { RoundsView } from './rounds-view';
import { ScriptCard } from './script-card';
import { SignatureBlock } from './signature-block';
import { words } from './texts';
import { useMatter } from './use-matter';
import { WhoCard } from './who-card';

interface BlockProps {
  readonly row: Row<CallbackData>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

interface FollowPanelProps extends BlockProps {
  /** Whether it was opened to be signed by a supervisor; then nothing else asks for attention. */
  readonly review: boolean;
}

/** Mount it with `key={row.id}`. */
export function FollowPanel({ row, review, onDone, onCancel }: FollowPanelProps) {
  const matter = useMatter(row);
  const signature = !review && owesSignature(row);
  const rectifying = !review && row.state === 'rectifying';
  return (
    <div className="call" tabIndex={-1}>
      <WhoCard row={row} matter={matter} />
      <div className="call-body">
        <div className="stack call-scroll">
          <ScriptCard row={row} matter={matter} speaking={false} rounds={false} />
          <div className="card call-card">
            <RoundsView data={row.data} />
          </div>
        </div>
        <div className="stack call-scroll">
          {!review && <RepliesBlock row={row} />}
          {signature && <SignatureBlock row={row} onDone={onDone} />}
          {rectifying && <RectifiedBlock row={row} onDone={onDone} onCancel={onCancel} />}
          {!signature && !rectifying && awaitsReview(row) && <ReviewBlock row={row} onDone={onDone} onCancel={onCancel} />}
        </div>
      </div>
    </div>
  );
}

function RectifiedBlock({ row, onDone, onCancel }: BlockProps) {
  const t = useText(words);
  const { rectifier, nextAt, explanation } = row.data;
  return (
    <section className="card call-card">
      <h3>{t('rectifyTitle')}</h3>
      <p>
        {t('rectifyHint', { who: rectifier, time: showTime(nextAt) })}
        {explanation !== '' && <span className="muted">（{explanation}）</span>}
      </p>
      <Act id="rectified" command="callbacks.rectified" row={row} onDone={onDone} onCancel={onCancel} />
    </section>
  );
}

function ReviewBlock({ row, onDone, onCancel }: BlockProps) {
  const t = useText(words);
  const { actor } = useDesk();
  const supervisor = mayAct(actor.role, callbacks.id, 'sign');
  const own = signGuard(row, { actor }) !== null;
  return (
    <section className="card call-card">
      <h3>{t('reviewTitle')}</h3>
      {!supervisor && <p className="muted">{t('reviewRole')}</p>}
      {supervisor && own && <p className="muted">{t('reviewOwn')}</p>}
      {supervisor && !own && <Act id="sign" command="record.act" row={row} onDone={onDone} onCancel={onCancel} />}
    </section>
  );
}

interface ActProps extends BlockProps {
  readonly id: keyof typeof callbacks.actions & string;
  readonly command: string;
}

/** The little form of an action of the register. */
function Act({ id, command, row, onDone, onCancel }: ActProps) {
  const { run } = useDesk();
  const context = useFieldContext();
  const send = async (input: { readonly data: object; readonly note: string; readonly reason: string }) => {
    const result = await run(command, { id: row.id, rev: row.rev, ...(command === 'record.act' && { action: id }), ...input });
    if (result.ok) onDone();
    return result;
  };
  return (
    <ActionPanel
      definition={callbacks as unknown as AnyDefinition}
      action={callbacks.actions[id] as unknown as Action}
      row={row as unknown as Row}
      context={context}
      onAct={send}
      onClose={onCancel}
    />
  );
}
