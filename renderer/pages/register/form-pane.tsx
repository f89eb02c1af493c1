/** The form of a new record or of one that is edited, with its draft; it stands where the record stands. */
import { catalogue } from '@renderer/db/engine/catalogue';
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { screensOf } from '@renderer/registers/index';
import { RecordForm } from '@renderer/ui/form/record-form';
import { ok, type Result } from '@shared/base/result';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Data } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { useMemo, useState } from 'react';
import { draftStore, newDraftKey } from './drafts';

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
  const [data, setData] = useState<Data>({});
  // Filling from below mounts the form anew with the values in place.
  const [filled, setFilled] = useState<{ readonly round: number; readonly data: Data | null }>({ round: 0, data: null });
  const record = row?.id ?? '';
  const register = definition.id;
  const drafts = useMemo(() => draftStore({ db, now, actor }, register, record), [db, now, actor, register, record]);
  const Extra = screensOf(register).formExtra;

  const submit = async (whole: Data, changed: Data): Promise<Result<unknown>> => {
    const result = row
      ? await run('record.edit', { id: row.id, rev: row.rev, data: changed })
      : await run(createCommand(register), { register, data: whole });
    if (!result.ok) return result;
    onSaved(result.value.rows[0]?.id ?? record);
    return ok(null);
  };
  const fill = (part: Data): void => {
    const next = { ...data, ...part };
    void drafts.save(record || newDraftKey(register), next).then(() => setFilled({ round: filled.round + 1, data: next }));
  };
  return (
    <RecordForm
      key={`${register}:${record}:${filled.round}`}
      definition={definition}
      mode={row ? 'edit' : 'create'}
      {...(row && { initial: row.data, no: row.no })}
      context={context}
      draftKey={record || newDraftKey(register)}
      drafts={drafts}
      onSubmit={submit}
      onCancel={onCancel}
      onDataChange={setData}
      extra={Extra && <Extra data={data} row={row} fill={fill} />}
    />
  );
}

/** A register may have its own way of beginning a record. */
function createCommand(register: string): string {
  return catalogue.commands.has(`${register}.create`) ? `${register}.create` : 'record.create';
}
