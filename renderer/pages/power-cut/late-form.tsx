/** One line of a sheet in its register's form; what is saved is marked 补录, with its real time and the line it comes from (BY-13). */
import { catalogue } from '@renderer/db/engine/catalogue';
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { draftStore } from '@renderer/desk/draft-store';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { screensOf } from '@renderer/registers/index';
import { RecordForm } from '@renderer/ui/form/record-form';
import { Sentence } from '@renderer/ui/parts/sentence';
import { ok, type Result } from '@shared/base/result';
import type { Data } from '@shared/registers/contract/fields';
import { padLine, readPad } from '@shared/rules/power-cut/pad';
import { useMemo } from 'react';
import { lateDefinition, lateFieldsOf } from './late-definition';
import { words } from './texts';

interface LateFormProps {
  readonly pad: string;
  readonly register: string;
  readonly line: number;
  /** Number of the record that this line has become already; '' = none. */
  readonly taken: string;
  readonly onLine: (line: number) => void;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

export function LateForm({ pad, register, line, taken, onLine, onSaved, onCancel }: LateFormProps) {
  const t = useText(words);
  const label = useLabel();
  const { db, now, actor, run } = useDesk();
  const context = useFieldContext();
  const definition = useMemo(() => lateDefinition(register), [register]);
  // Kept without a register: the list of drafts leads to the register's own form, where the line would be lost.
  const drafts = useMemo(() => draftStore({ db, now, actor }, '', ''), [db, now, actor]);
  const { formExtra: Extra, formControls } = screensOf(register);

  const submit = async (data: Data): Promise<Result<unknown>> => {
    const sheet = readPad(pad);
    if (sheet === null) throw new Error(`no sheet: ${pad}`);
    const own = `${register}.create`;
    const result = await run(catalogue.commands.has(own) ? own : 'record.create', {
      register,
      data,
      mark: 'late',
      reason: padLine(sheet, line),
    });
    if (!result.ok) return result;
    onSaved();
    return ok(null);
  };
  const number = (
    <label className="row power-cut-line">
      {t('line')}
      <input
        className="control-input num"
        type="number"
        min={1}
        max={99}
        value={line}
        onChange={(event) => onLine(Math.max(1, Math.floor(Number(event.target.value)) || 1))}
      />
    </label>
  );
  if (taken !== '')
    return (
      <Sentence tone="calm" action={number}>
        {t('taken', { line, no: taken })}
      </Sentence>
    );
  return (
    <RecordForm
      definition={definition}
      mode="create"
      initial={{ [lateFieldsOf(register).when]: '' }}
      title={t('formTitle', { one: label(definition.one), pad, line })}
      context={context}
      draftKey={`late:${pad}:${line}`}
      drafts={drafts}
      onSubmit={submit}
      onCancel={onCancel}
      verb={() => t('verb')}
      extra={number}
      {...(formControls && { controls: formControls })}
      {...(Extra && { aside: (data, fill, discard) => <Extra data={data} row={null} fill={fill} discard={discard} /> })}
    />
  );
}
