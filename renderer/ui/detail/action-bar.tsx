/** The buttons of a record with their letters, and the little form of the one that was pressed. */
import { sayRefusal } from '@renderer/i18n/refusals';
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import type { Result } from '@shared/base/result';
import type { Field } from '@shared/registers/contract/fields';
import { VOID } from '@shared/registers/contract/row';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useLetterKeys } from '../keys';
import { Button } from '../parts/button';
import { Sentence } from '../parts/sentence';
import { isPlain, type OfferedAction, offeredActions } from './action-list';
import { ActionPanel } from './action-panel';
import { AskPanel } from './ask-panel';
import type { RecordDetailProps } from './record-detail';
import { words } from './texts';

interface ActionBarProps extends RecordDetailProps {
  readonly reasonField: Field;
  readonly unitField: Field;
  readonly onHistory: () => void;
}

/** `$void` and `$move` are the panels that every register has. */
type Open = string | '$void' | '$move' | null;

interface Tool {
  readonly id: string;
  readonly label: string;
  readonly key: string | undefined;
  readonly tone: 'main' | 'plain' | 'danger';
  readonly run: () => void;
}

export function ActionBar(props: ActionBarProps) {
  const { definition, row, context } = props;
  const t = useText(words);
  const say = useLabel();
  const language = useLanguage();
  const [open, setOpen] = useState<Open>(null);
  const [trouble, setTrouble] = useState('');
  const busy = useRef(false);
  const bar = useId();
  const offered = offeredActions(definition, row, props.role);

  const actAtOnce = async (id: string): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const result: Result<unknown> = await props.onAct(id, { data: {}, note: '', reason: '' });
    busy.current = false;
    setTrouble(result.ok ? '' : sayRefusal(result.error, language, definition.refusals));
  };
  const press = ({ id, action }: OfferedAction): void => {
    setTrouble('');
    if (isPlain(action)) void actAtOnce(id);
    else setOpen(open === id ? null : id);
  };
  const close = (): void => {
    setOpen(null);
    document.getElementById(bar)?.querySelector('button')?.focus();
  };

  const taken = new Set(offered.map(({ action }) => action.key));
  const free = (key: string): string | undefined => (taken.has(key) ? undefined : key);
  const alive = row.state !== VOID;
  const tools: readonly Tool[] = [
    ...offered.map((one) => ({
      id: one.id,
      label: say(one.action.label),
      key: one.action.key,
      tone: one.action.tone ?? ('plain' as const),
      run: () => press(one),
    })),
    ...(props.onEdit && alive ? [{ id: '$edit', label: t('edit'), key: free('E'), tone: 'plain' as const, run: props.onEdit }] : []),
    ...(props.onMove && alive
      ? [{ id: '$move', label: t('move'), key: free('M'), tone: 'plain' as const, run: () => setOpen('$move') }]
      : []),
    ...(props.onPrint ? [{ id: '$print', label: t('print'), key: 'Ctrl P', tone: 'plain' as const, run: props.onPrint }] : []),
    ...(props.onVoid && alive
      ? [{ id: '$void', label: t('void'), key: free('X'), tone: 'danger' as const, run: () => setOpen('$void') }]
      : []),
  ];
  const letters = Object.fromEntries(tools.flatMap((tool) => (tool.key?.length === 1 ? [[tool.key.toUpperCase(), tool.run]] : [])));
  useLetterKeys(
    { H: props.onHistory, ...(props.onClose ? { ESCAPE: props.onClose } : {}), ...letters },
    (props.keys ?? true) && open === null,
  );

  const action = offered.find((one) => one.id === open);
  const special = action && props.panelOf?.(action.id, close);
  return (
    <div className="action-bar">
      <div id={bar} className="row" role="toolbar" aria-label={row.no}>
        {tools.map((tool) => (
          <Button key={tool.id} tone={tool.tone} pressed={open === tool.id} onClick={tool.run} {...(tool.key ? { keys: tool.key } : {})}>
            {tool.label}
          </Button>
        ))}
        {props.moreActions}
      </div>
      {trouble !== '' && <Sentence>{trouble}</Sentence>}
      {special}
      {action && !special && (
        <ActionPanel
          key={action.id}
          definition={definition}
          action={action.action}
          row={row}
          context={context}
          onAct={(input) => props.onAct(action.id, input)}
          onClose={close}
        />
      )}
      <AskPanels {...props} open={open} close={close} />
    </div>
  );
}

function AskPanels(props: ActionBarProps & { readonly open: Open; readonly close: () => void }): ReactNode {
  const { open, close, context } = props;
  const t = useText(words);
  if (open === '$void' && props.onVoid)
    return <AskPanel verb={t('void')} danger field={props.reasonField} context={context} onDone={props.onVoid} onClose={close} />;
  if (open === '$move' && props.onMove)
    return <AskPanel verb={t('move')} field={props.unitField} context={context} onDone={props.onMove} onClose={close} />;
  return null;
}
