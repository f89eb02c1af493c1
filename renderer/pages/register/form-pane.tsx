/** The form of a new record or of one that is edited, with its draft; it stands where the record stands. */
import { catalogue } from '@renderer/db/engine/catalogue';
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { draftStore } from '@renderer/desk/draft-store';
import { useLabel } from '@renderer/i18n/use-text';
import { screensOf } from '@renderer/registers/index';
import { useSaving } from '@renderer/stores/saving';
import { RecordForm } from '@renderer/ui/form/record-form';
import { ok, type Result } from '@shared/base/result';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Data } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { undoOfEdit } from '@shared/rules/records/undo';
import { useEffect, useMemo, useRef, useState } from 'react';
import { formState, newDraftKey } from './drafts';

interface FormPaneProps {
  readonly definition: AnyDefinition;
  /** null = a new record. */
  readonly row: Row | null;
  readonly onSaved: (id: string) => void;
  readonly onCancel: () => void;
}

export function FormPane({ definition, row, onSaved, onCancel }: FormPaneProps) {
  const { db, now, actor, run } = useDesk();
  const context = useFieldContext();
  const record = row?.id ?? '';
  const register = definition.id;
  const drafts = useMemo(() => draftStore({ db, now, actor }, register, record), [db, now, actor, register, record]);
  const { formExtra: Extra, formVerb, formControls } = screensOf(register);
  const say = useLabel();
  const verb = (data: Data): string => {
    const said = row === null ? formVerb?.(data) : null;
    return said ? say(said) : '';
  };
  const [{ begin, draft }] = useState(() => formState(history.state));
  // The revision the form began with: a change made meanwhile, here or in another window, is refused instead of written over.
  const [rev] = useState(row?.rev ?? 0);

  // Whoever went elsewhere while it was being saved stays there.
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const submit = async (whole: Data, changed: Data): Promise<Result<unknown>> => {
    const result = row
      ? await run('record.edit', { id: row.id, rev, data: changed })
      : await run(createCommand(register), { register, data: whole });
    if (!result.ok) return result;
    const [saved] = result.value.rows;
    const undo = row && saved && undoOfEdit(definition, saved, row.data, changed);
    if (undo) useSaving.getState().offerUndo(saved, undo);
    if (here.current) onSaved(result.value.rows[0]?.id ?? record);
    return ok(null);
  };
  return (
    <RecordForm
      key={`${register}:${record}`}
      definition={definition}
      mode={row ? 'edit' : 'create'}
      {...(row ? { initial: row.data, no: row.no } : { initial: begin })}
      context={context}
      draftKey={record || draft || newDraftKey(register, begin)}
      drafts={drafts}
      onSubmit={submit}
      onCancel={onCancel}
      verb={verb}
      {...(formControls && { controls: formControls })}
      {...(Extra && { aside: (data, fill, discard) => <Extra data={data} row={row} fill={fill} discard={discard} /> })}
    />
  );
}

/** A register may have its own way of beginning a record. */
function createCommand(register: string): string {
  return catalogue.commands.has(`${register}.create`) ? `${register}.create` : 'record.create';
}
