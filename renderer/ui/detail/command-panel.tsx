/** The little form of a command with fields of its own: dispatch, urging, asking, merging. Ctrl+Enter does it, Esc goes back. */
import { useText } from '@renderer/i18n/use-text';
import type { Refusal, Result } from '@shared/base/result';
import type { Text } from '@shared/base/text';
import { blank, type Data, type Fields, type FieldValue, isBlank } from '@shared/registers/contract/fields';
import { checkData } from '@shared/registers/contract/schema';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { FieldContext } from '../fields/field-context';
import { FieldInput } from '../fields/field-input';
import { NotKept } from '../form/not-kept';
import { RestoredLine } from '../form/restored-line';
import { useFieldForm } from '../form/use-field-form';
import { useFirstBad } from '../form/use-first-bad';
import { type PanelSubject, usePanelDraft } from '../form/use-panel-draft';
import { usePanelKeys } from '../keys';
import { Button } from '../parts/button';
import { Sentence } from '../parts/sentence';
import './command-panel.css';
import { useSend } from './acting';
import { words } from './texts';

/** Fields that stand together, with their own surroundings where these differ. */
export interface FieldGroup {
  readonly id: string;
  readonly names: readonly string[];
  readonly title?: (state: PanelState) => ReactNode;
  readonly context?: FieldContext;
}

export interface PanelState {
  readonly data: Data;
  readonly errors: Readonly<Record<string, string>>;
  readonly change: (name: string, value: FieldValue) => void;
}

interface CommandPanelProps {
  /** Record and action it is about: what is typed is kept under them until it is done. */
  readonly subject: PanelSubject;
  /** Word on the button, and the name of the panel. */
  readonly verb: string;
  readonly fields: Fields;
  readonly refusals?: Readonly<Record<string, Text>>;
  readonly initial: Data;
  readonly context: FieldContext;
  /** Its residents are offered. */
  readonly unit?: string;
  /** What may be done further before sending; all of it is shown at its fields. */
  readonly check?: (data: Data) => readonly Refusal[];
  /** What else changes with a field. */
  readonly follow?: (name: string, value: FieldValue, data: Data) => Data;
  /** Told what the form holds when earlier text is back, or forgotten again. */
  readonly onRestore?: (data: Data) => void;
  readonly onSubmit: (data: Data) => Promise<Result<unknown>>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly groups?: readonly FieldGroup[];
  /** Field that has the cursor first; the first blank one that must be filled otherwise. */
  readonly focus?: string;
  /** Above and below the fields. */
  readonly head?: (state: PanelState) => ReactNode;
  readonly foot?: (state: PanelState) => ReactNode;
  /** Buttons beside the main one. */
  readonly tools?: ReactNode;
}

export function CommandPanel(props: CommandPanelProps) {
  const { fields, context, follow } = props;
  const t = useText(words);
  const run = useSend();
  const root = useRef<HTMLDivElement>(null);
  const names = Object.keys(fields);
  const [first] = useState(
    () => props.focus ?? names.find((name) => fields[name]?.need === true && isBlank(props.initial[name])) ?? names[0],
  );
  const [initial] = useState(props.initial);
  const form = useFieldForm({
    definition: { fields, refusals: props.refusals ?? {} },
    initial,
    check: (data) => [...checkData(fields, only(fields, data)), ...(props.check?.(data) ?? [])],
    onSubmit: (data) => run(() => props.onSubmit(data)),
    shows: (field) => field in fields,
  });
  const { latest, replace } = form;
  const draft = usePanelDraft({ subject: props.subject, context, form, initial, names, onData: props.onRestore });
  const changeOne = draft.change;
  const change = useCallback(
    (name: string, value: FieldValue) => {
      changeOne(name, value);
      if (follow) replace({ ...latest(), ...follow(name, value, latest()) });
    },
    [changeOne, replace, latest, follow],
  );
  const send = async (): Promise<void> => {
    if (!(await form.submit())) return;
    await draft.done();
    props.onDone();
  };
  const leave = (): void => draft.leave(props.onCancel);
  usePanelKeys(root, () => void send(), leave);
  useFirstBad(form, names, root);
  const state: PanelState = { data: form.data, errors: form.errors, change };
  const groups = props.groups ?? [{ id: 'all', names }];

  return (
    <div ref={root} className="action-panel" role="group" aria-label={props.verb} data-form="">
      {draft.restored && <RestoredLine onAnew={draft.anew} />}
      {props.head?.(state)}
      {groups.map((group) => (
        <div key={group.id} className="command-group">
          {group.title?.(state)}
          <div className="record-form-grid">
            {group.names.map((name) => {
              const field = fields[name];
              return (
                field && (
                  <FieldInput
                    key={name}
                    name={name}
                    field={field}
                    value={form.data[name] ?? null}
                    onChange={change}
                    error={form.errors[name] ?? ''}
                    autoFocus={name === first}
                    context={group.context ?? context}
                    unit={props.unit ?? ''}
                    onResident={draft.chooseResident}
                  />
                )
              );
            })}
          </div>
        </div>
      ))}
      {props.foot?.(state)}
      {form.banner !== '' && <Sentence>{form.banner}</Sentence>}
      {draft.isStuck && <NotKept />}
      <div className="row">
        <Button tone="main" save onClick={() => void send()} disabled={form.saving} keys="Ctrl Enter">
          {form.saving ? t('doing') : props.verb}
        </Button>
        {props.tools}
        <Button onClick={leave} keys="Esc">
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

function only(fields: Fields, data: Data): Data {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, data[name] ?? blank(field)]));
}
