/** The page of any register, derived from its definition: list left, record or form right (over the list where room is short). */
import { useDesk } from '@renderer/desk/desk-context';
import { isComposing, isCovered, isWriting } from '@renderer/ui/keys';
import { definitionOf } from '@shared/registers/index';
import { mayWrite } from '@shared/rules/rights/registers';
import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { DraftsLink } from './drafts-link';
import { FormPane } from './form-pane';
import { ListPane } from './list-pane';
import { NotYours } from './not-yours';
import { RecordPane } from './record-pane';
import './register-page.css';

interface RegisterPageProps {
  readonly register: string;
  /** Id of the record shown on the right, 'new' for the form, '' for the list alone. */
  readonly record: string;
  /** Whether the record is being edited. */
  readonly editing: boolean;
}

export function RegisterPage({ register, record, editing }: RegisterPageProps) {
  const definition = definitionOf(register);
  const [, go] = useLocation();
  const open = useCallback((id: string) => go(`/r/${register}/${id}`, { replace: record !== '' }), [go, register, record]);
  const edit = useCallback((on: boolean) => go(`/r/${register}/${record}${on ? '/edit' : ''}`, { replace: true }), [go, register, record]);
  const close = useCallback(() => go(`/r/${register}`), [go, register]);
  const adding = record === 'new';
  const isWriter = mayWrite(useDesk().actor.role, register);
  useEscape(record !== '' && !adding && !editing, close);
  return (
    <div className={record === '' ? 'register' : 'register register-split'}>
      <ListPane
        definition={definition}
        selected={adding ? '' : record}
        onOpen={open}
        onNew={() => go(`/r/${register}/new`)}
        tools={<DraftsLink />}
        autoFocus={!adding && !editing}
        beside={record !== ''}
      />
      {adding && !isWriter && <NotYours refusal={{ code: 'right.write' }} onBack={close} />}
      {adding && isWriter && <FormPane definition={definition} row={null} onSaved={open} onCancel={close} />}
      {!adding && record !== '' && (
        <RecordPane key={record} definition={definition} id={record} editing={editing} onEdit={edit} onClose={close} />
      )}
    </div>
  );
}

/** Esc closes the record, unless something nearer (a text, an open panel, a dialog) has taken it. */
function useEscape(enabled: boolean, close: () => void): void {
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      const nearer = event.defaultPrevented || isComposing(event) || isWriting(event.target) || isCovered();
      if (event.key !== 'Escape' || nearer) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled, close]);
}
