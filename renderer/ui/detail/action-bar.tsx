/** The buttons of a record with their letters, and the little form of the one that was pressed. */
import { sayRefusal } from '@renderer/i18n/refusals';
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { useShownRecord } from '@renderer/stores/shown-record';
import type { Result } from '@shared/base/result';
import { text } from '@shared/base/text';
import { INNER } from '@shared/registers/contract/decisions';
import type { Action } from '@shared/registers/contract/definition';
import type { Field } from '@shared/registers/contract/fields';
import { VOID } from '@shared/registers/contract/row';
import { type ReactNode, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { isNowhere } from '../keys';
import { Button } from '../parts/button';
import { MenuButton } from '../parts/menu-button';
import { Sentence } from '../parts/sentence';
import { type Send, SendContext, useActing } from './acting';
import { isPlain, type OfferedAction, offeredActions } from './action-list';
import { ActionPanel } from './action-panel';
import { AskPanel } from './ask-panel';
import type { RecordDetailProps } from './record-detail';
import { words } from './texts';
import { arrange, type Tool } from './tools';
import { useToolKeys } from './use-tool-keys';

interface ActionBarProps extends RecordDetailProps {
  readonly reasonField: Field;
  readonly unitField: Field;
  readonly onHistory: () => void;
}

const WHY: Field = { kind: 'text', label: text('为什么改', 'Why'), ...INNER, span: 3 };

/** Opens what stands behind 更多. */
const MORE_KEY = 'O';

/** The little form under the buttons, with its action as it was when it opened; `$void` and `$move` have none. */
interface Open {
  readonly id: string;
  readonly action: Action | null;
}

export function ActionBar(props: ActionBarProps) {
  const { definition, row, context, onSign } = props;
  const t = useText(words);
  const language = useLanguage();
  const [open, setOpen] = useState<Open | null>(null);
  const [trouble, setTrouble] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const bar = useId();
  const offered = offeredActions(definition, row, props.role, context.me);
  const acting = useActing(row.rev, open);
  // The record shows what the form did: it goes, though the journal file may still be at work.
  if (acting.passed) setOpen(null);
  const openNow = useRef(open);
  useLayoutEffect(() => {
    openNow.current = open;
  });

  const say = (result: Result<unknown>): void => setTrouble(result.ok ? '' : sayRefusal(result.error, language, definition.refusals));
  const sendForm: Send = async (work) => {
    const form = openNow.current;
    const result = await acting.send(work);
    if (form !== openNow.current) say(result);
    return result;
  };
  const press = ({ id, action }: OfferedAction): void => {
    if (!isPlain(action)) toggle({ id, action });
    else if (!acting.waiting) void acting.send(() => props.onAct(id, { data: {}, note: '', reason: '' })).then(say);
  };
  const toggle = (form: Open): void => {
    setTrouble('');
    setOpen(open?.id === form.id ? null : form);
  };
  const focusBar = useCallback(() => document.getElementById(bar)?.querySelector('button')?.focus(), [bar]);
  // Whoever was done late closes nothing that was opened since.
  const close = (): void => setOpen((now) => (now === open ? null : now));
  // A new state brings other buttons, and a form that goes takes the focus with it: it must not be nowhere.
  const seen = useRef({ rev: row.rev, open });
  useLayoutEffect(() => {
    const left = seen.current.rev !== row.rev || (seen.current.open !== null && open === null);
    if (left && isNowhere(document.activeElement)) focusBar();
    seen.current = { rev: row.rev, open };
  }, [row.rev, open, focusBar]);

  const tools = useTools(props, offered, {
    press,
    move: () => toggle({ id: '$move', action: null }),
    strike: () => toggle({ id: '$void', action: null }),
  });
  const { near, more } = arrange(tools);
  const moreKey = tools.some((tool) => tool.key === MORE_KEY) ? undefined : MORE_KEY;
  const letters: Readonly<Record<string, () => void>> = {
    H: props.onHistory,
    ...(moreKey !== undefined ? { [moreKey]: () => document.getElementById(`${bar}-more`)?.click() } : {}),
    ...Object.fromEntries(tools.flatMap((tool) => (tool.key?.length === 1 ? [[tool.key.toUpperCase(), tool.run]] : []))),
  };
  useToolKeys({ root, letters, acting, open: open !== null, enabled: props.keys ?? true, onEscape: props.onClose });

  const special = open?.action && props.panelOf?.(open.id, close);
  return (
    <div ref={root} className="action-bar">
      <div id={bar} className="row" role="toolbar" aria-label={row.no}>
        {near.map((tool) => (
          <Button
            key={tool.id}
            tone={tool.tone}
            pressed={open?.id === tool.id}
            onClick={tool.run}
            {...(tool.key ? { keys: tool.key } : {})}
          >
            {tool.label}
          </Button>
        ))}
        {props.moreActions}
        {more.length > 0 && (
          <MenuButton
            id={`${bar}-more`}
            pressed={more.some((tool) => tool.id === open?.id)}
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
      <SendContext value={sendForm}>
        {special}
        {open?.action && !special && (
          <ActionPanel
            key={open.id}
            definition={definition}
            action={open.action}
            row={row}
            context={context}
            onAct={(input) => props.onAct(open.id, input)}
            onSign={open.action.signs !== undefined && onSign ? (input) => onSign(open.id, input) : undefined}
            onClose={close}
          />
        )}
        <AskPanels {...props} open={open?.id ?? ''} close={close} />
      </SendContext>
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
    ...(props.tools ?? []),
    ...(props.onEdit && alive ? [{ id: '$edit', label: t('edit'), ...free('E'), tone: 'plain' as const, run: props.onEdit }] : []),
    ...(props.onPrint ? [{ id: '$print', label: t('print'), key: 'Ctrl P', tone: 'plain' as const, run: props.onPrint }] : []),
    ...(props.onMove && alive ? [{ id: '$move', label: t('move'), ...free('M'), tone: 'plain' as const, run: move }] : []),
    ...(props.onVoid && alive ? [{ id: '$void', label: t('void'), ...free('X'), tone: 'danger' as const, run: strike }] : []),
  ];
  const latest = useRef(tools);
  useLayoutEffect(() => {
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

function AskPanels(props: ActionBarProps & { readonly open: string; readonly close: () => void }): ReactNode {
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
