/** The buttons of a record with their letters, and the little form of the one that was pressed. */
import { sayRefusal } from '@renderer/i18n/refusals';
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { useShownRecord } from '@renderer/stores/shown-record';
import type { Result } from '@shared/base/result';
import { text } from '@shared/base/text';
import { INNER } from '@shared/registers/contract/decisions';
import type { Field } from '@shared/registers/contract/fields';
import { VOID } from '@shared/registers/contract/row';
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useLetterKeys } from '../keys';
import { Button } from '../parts/button';
import { MenuButton } from '../parts/menu-button';
import { Sentence } from '../parts/sentence';
import { isPlain, type OfferedAction, offeredActions } from './action-list';
import { ActionPanel } from './action-panel';
import { AskPanel } from './ask-panel';
import type { RecordDetailProps } from './record-detail';
import { words } from './texts';
import { arrange, type Tool } from './tools';

interface ActionBarProps extends RecordDetailProps {
  readonly reasonField: Field;
  readonly unitField: Field;
  readonly onHistory: () => void;
}

const WHY: Field = { kind: 'text', label: text('为什么改', 'Why'), ...INNER, span: 3 };

/** Opens what stands behind 更多. */
const MORE_KEY = 'O';

/** `$void` and `$move` are the panels that every register has. */
type Open = string | '$void' | '$move' | null;

export function ActionBar(props: ActionBarProps) {
  const { definition, row, context } = props;
  const t = useText(words);
  const language = useLanguage();
  const [open, setOpen] = useState<Open>(null);
  const [trouble, setTrouble] = useState('');
  const busy = useRef(false);
  const bar = useId();
  const offered = offeredActions(definition, row, props.role, context.me);

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
  const focusBar = useCallback(() => document.getElementById(bar)?.querySelector('button')?.focus(), [bar]);
  const close = (): void => {
    setOpen(null);
    focusBar();
  };
  // A new state brings other buttons: when the one with the focus went, the focus would be nowhere.
  const seen = useRef(row.rev);
  useEffect(() => {
    if (seen.current !== row.rev && document.activeElement === document.body) focusBar();
    seen.current = row.rev;
  }, [row.rev, focusBar]);

  const tools = useTools(props, offered, { press, move: () => setOpen('$move'), strike: () => setOpen('$void') });
  const { near, more } = arrange(tools);
  const moreKey = tools.some((tool) => tool.key === MORE_KEY) ? undefined : MORE_KEY;
  const letters = Object.fromEntries(tools.flatMap((tool) => (tool.key?.length === 1 ? [[tool.key.toUpperCase(), tool.run]] : [])));
  useLetterKeys(
    {
      H: props.onHistory,
      ...(props.onClose ? { ESCAPE: props.onClose } : {}),
      ...(moreKey !== undefined ? { [moreKey]: () => document.getElementById(`${bar}-more`)?.click() } : {}),
      ...letters,
    },
    (props.keys ?? true) && open === null,
  );

  const action = offered.find((one) => one.id === open);
  const special = action && props.panelOf?.(action.id, close);
  return (
    <div className="action-bar">
      <div id={bar} className="row" role="toolbar" aria-label={row.no}>
        {near.map((tool) => (
          <Button key={tool.id} tone={tool.tone} pressed={open === tool.id} onClick={tool.run} {...(tool.key ? { keys: tool.key } : {})}>
            {tool.label}
          </Button>
        ))}
        {props.moreActions}
        {more.length > 0 && (
          <MenuButton
            id={`${bar}-more`}
            pressed={more.some((tool) => tool.id === open)}
            {...(moreKey !== undefined ? { keys: moreKey } : {})}
            items={more.map(({ id, label, key, tone, run }) => ({
              id,
              label,
              danger: tone === 'danger',
              run,
              ...(key ? { keys: key } : {}),
            }))}
          >
            {t('more')}
          </MenuButton>
        )}
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

interface BarMoves {
  readonly press: (offered: OfferedAction) => void;
  readonly move: () => void;
  readonly strike: () => void;
}

/** The offered actions, and what every record has; the command box offers the same while the record is shown. */
function useTools(props: ActionBarProps, offered: readonly OfferedAction[], { press, move, strike }: BarMoves): readonly Tool[] {
  const { row } = props;
  const t = useText(words);
  const say = useLabel();
  const taken = new Set(offered.map(({ action }) => action.key));
  const free = (key: string): { readonly key?: string } => (taken.has(key) ? {} : { key });
  const alive = row.state !== VOID;
  const tools: readonly Tool[] = [
    ...offered.map((one) => ({
      id: one.id,
      label: say(one.action.label),
      ...(one.action.key !== undefined && { key: one.action.key }),
      tone: one.action.tone ?? ('plain' as const),
      stays: one.action.to === null || one.action.to === row.state,
      run: () => press(one),
    })),
    ...(props.onEdit && alive ? [{ id: '$edit', label: t('edit'), ...free('E'), tone: 'plain' as const, run: props.onEdit }] : []),
    ...(props.onPrint ? [{ id: '$print', label: t('print'), key: 'Ctrl P', tone: 'plain' as const, run: props.onPrint }] : []),
    ...(props.onMove && alive ? [{ id: '$move', label: t('move'), ...free('M'), tone: 'plain' as const, run: move }] : []),
    ...(props.onVoid && alive ? [{ id: '$void', label: t('void'), ...free('X'), tone: 'danger' as const, run: strike }] : []),
  ];
  const latest = useRef(tools);
  useEffect(() => {
    latest.current = tools;
  });
  const { no } = row;
  useEffect(() => {
    const { show, leave } = useShownRecord.getState();
    const record = { no, tools: () => latest.current };
    show(record);
    return () => leave(record);
  }, [no]);
  return tools;
}

function AskPanels(props: ActionBarProps & { readonly open: Open; readonly close: () => void }): ReactNode {
  const { open, close, context, onVoid, onMove } = props;
  const t = useText(words);
  if (open === '$void' && onVoid)
    return (
      <AskPanel verb={t('void')} danger field={props.reasonField} context={context} onDone={(reason) => onVoid(reason)} onClose={close} />
    );
  if (open === '$move' && onMove)
    return <AskPanel verb={t('move')} field={props.unitField} reason={WHY} context={context} onDone={onMove} onClose={close} />;
  return null;
}
