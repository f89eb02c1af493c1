/** The little form of an action, right under its button: only what the action asks for. What is typed is kept until it is done. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import type { Refusal, Result } from '@shared/base/result';
import { text } from '@shared/base/text';
import { INNER } from '@shared/registers/contract/decisions';
import type { Action, AnyDefinition } from '@shared/registers/contract/definition';
import { asText, blank, type Data, type Field, isBlank } from '@shared/registers/contract/fields';
import { isHiddenField } from '@shared/registers/contract/hide';
import type { Row } from '@shared/registers/contract/row';
import { checkData } from '@shared/registers/contract/schema';
import { useRef, useState } from 'react';
import type { FieldContext } from '../fields/field-context';
import { FieldInput } from '../fields/field-input';
import { NotKept } from '../form/not-kept';
import { RestoredLine } from '../form/restored-line';
import { useFieldForm } from '../form/use-field-form';
import { useFirstBad } from '../form/use-first-bad';
import { usePanelDraft } from '../form/use-panel-draft';
import { useKeysIn, usePanelKeys } from '../keys';
import { Button } from '../parts/button';
import { Sentence } from '../parts/sentence';
import { useFates } from '../seen';
import { useSend } from './acting';
import { actionStart } from './action-list';
import { words } from './texts';

/** What is sent with an action: asked fields, a line for the log, a reason. */
export interface ActInput {
  readonly data: Data;
  readonly note: string;
  readonly reason: string;
}

interface ActionPanelProps {
  readonly definition: AnyDefinition;
  readonly action: Action;
  readonly row: Row;
  readonly context: FieldContext;
  readonly onAct: (input: ActInput) => Promise<Result<unknown>>;
  /** The same with a signature on the screen, given before; absent = none is offered. */
  readonly onSign?: ((input: ActInput) => Promise<Result<unknown>>) | undefined;
  /** Closes the panel, after acting or without. */
  readonly onClose: () => void;
}

const REASON: Field = { kind: 'text', label: text('原因', 'Reason'), ...INNER, span: 6 };
const NOTE: Field = { kind: 'longText', label: text('跟进内容', 'What was done'), ...INNER, span: 6 };

export function ActionPanel(props: ActionPanelProps) {
  const { definition, action, row, context, onClose } = props;
  const t = useText(words);
  const say = useLabel();
  const send = useSend();
  const root = useRef<HTMLDivElement>(null);
  const fields = askedFields(definition, action);
  const names = Object.keys(fields);

  const fate = useFates('form');
  const [initial] = useState<Data>(() => ({
    ...row.data,
    // What is not seen is asked for anew: nobody confirms a number that he cannot read.
    ...Object.fromEntries(
      Object.entries(fields).flatMap(([name, field]) => (isHiddenField(field, name, fate) ? [[name, blank(field)]] : [])),
    ),
    [LOG_NOTE]: '',
    reason: '',
    ...actionStart(definition, action, row, context),
  }));
  const way = useRef(props.onAct);
  const form = useFieldForm({
    definition,
    initial,
    check: (data) => checkAsked(definition, action, data),
    onSubmit: (data) =>
      send(() =>
        way.current({
          data: Object.fromEntries(action.asks.map((name) => [name, data[name] ?? null])),
          note: action.logs === undefined ? '' : asText(data[LOG_NOTE]).trim(),
          reason: action.reason ? asText(data['reason']).trim() : '',
        }),
      ),
    shows: (field) => field in fields,
  });
  const act = Object.keys(definition.actions).find((id) => definition.actions[id] === action) ?? '';
  const draft = usePanelDraft({ subject: { row, act }, context, form, initial, names });
  const save = async (by = props.onAct): Promise<void> => {
    way.current = by;
    if (!(await form.submit())) return;
    await draft.done();
    onClose();
  };
  const leave = (): void => draft.leave(onClose);
  usePanelKeys(root, () => void save(), leave);
  useFirstBad(form, names, root);
  const { onSign } = props;
  useKeysIn(root, (event) => {
    if (!onSign || !event.altKey || event.code !== 'KeyI') return false;
    void save(onSign);
    return true;
  });
  // Chosen once: the focus must not wander while the field is being filled.
  const [first] = useState(() => names.find((name) => isBlank(form.data[name])) ?? names[0]);

  return (
    <div ref={root} className="action-panel" role="group" aria-label={say(action.label)} data-form="">
      {draft.restored && <RestoredLine onAnew={draft.anew} />}
      <div className="record-form-grid">
        {Object.entries(fields)
          .filter(([name]) => action.asksNow?.(name, form.data as never) ?? true)
          .map(([name, field]) => (
            <FieldInput
              key={name}
              name={name}
              field={field}
              need={action.needs.includes(name) || (name === 'reason' && action.reason === true)}
              value={form.data[name] ?? null}
              onChange={draft.change}
              error={form.errors[name] ?? ''}
              autoFocus={name === first}
              context={context}
              unit={row.unit}
              onResident={draft.chooseResident}
            />
          ))}
      </div>
      {form.banner !== '' && <Sentence>{form.banner}</Sentence>}
      {draft.isStuck && <NotKept />}
      <div className="row">
        <Button tone="main" save onClick={() => void save()} disabled={form.saving} keys="Ctrl Enter">
          {form.saving ? t('doing') : say(action.label)}
        </Button>
        {onSign && (
          <Button onClick={() => void save(onSign)} disabled={form.saving} keys="Alt I">
            {t('signFirst', { act: say(action.label) })}
          </Button>
        )}
        <Button onClick={leave} keys="Esc">
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

/** Key of the line for the log; no field of a register is called so. */
const LOG_NOTE = '$note';

function askedFields(definition: AnyDefinition, action: Action): Readonly<Record<string, Field>> {
  const asked = action.asks.flatMap((name) => (definition.fields[name] ? [[name, definition.fields[name]] as const] : []));
  return {
    ...(action.logs === undefined ? {} : { [LOG_NOTE]: NOTE }),
    ...Object.fromEntries(asked),
    ...(action.reason ? { reason: REASON } : {}),
  };
}

function checkAsked(definition: AnyDefinition, action: Action, data: Data): readonly Refusal[] {
  const asked = Object.fromEntries(action.asks.flatMap((name) => (definition.fields[name] ? [[name, definition.fields[name]]] : [])));
  const values = Object.fromEntries(action.asks.map((name) => [name, data[name] ?? null]));
  const needed = action.needs.filter((name) => isBlank(data[name])).map((field) => ({ code: 'field.needed', field }));
  const found = checkData(asked, values).filter((refusal) => !needed.some((one) => one.field === refusal.field));
  const reason = action.reason && isBlank(data['reason']) ? [{ code: 'reason.needed', field: 'reason' }] : [];
  return [...needed, ...found, ...reason];
}
