/** The page of any register, derived from its definition: list left, record or form right (over the list where room is short). */
import { definitionOf } from '@shared/registers/index';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { DraftsLink } from './drafts-link';
import { FormPane } from './form-pane';
import { ListPane } from './list-pane';
import { RecordPane } from './record-pane';
import './register-page.css';

interface RegisterPageProps {
  readonly register: string;
  /** Id of the record shown on the right, 'new' for the form, '' for the list alone. */
  readonly record: string;
}

export function RegisterPage({ register, record }: RegisterPageProps) {
  const definition = definitionOf(register);
  const [, go] = useLocation();
  const [editing, setEditing] = useState('');
  const open = useCallback(
    (id: string) => {
      setEditing('');
      go(`/r/${register}/${id}`, { replace: record !== '' && record !== 'new' });
    },
    [go, register, record],
  );
  const close = useCallback(() => {
    setEditing('');
    go(`/r/${register}`);
  }, [go, register]);
  const adding = record === 'new';
  return (
    <div className={record === '' ? 'register' : 'register register-split'}>
      <ListPane
        definition={definition}
        selected={adding ? '' : record}
        onOpen={open}
        onNew={() => go(`/r/${register}/new`)}
        tools={<DraftsLink />}
        autoFocus={!adding}
      />
      {adding && <FormPane definition={definition} row={null} onSaved={open} onCancel={close} />}
      {!adding && record !== '' && (
        <RecordPane
          key={record}
          definition={definition}
          id={record}
          editing={editing === record}
          onEdit={(on) => setEditing(on ? record : '')}
          onClose={close}
        />
      )}
    </div>
  );
}
