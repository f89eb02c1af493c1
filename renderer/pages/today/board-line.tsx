/** One line of the board: time, unit and gist, why it stands here, and the button that does the next thing. */
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { isNowhere } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Tag } from '@renderer/ui/parts/tag';
import { useSeen } from '@renderer/ui/seen';
import { text } from '@shared/base/text';
import type { Instant } from '@shared/base/time';
import { definitionOf } from '@shared/registers/index';
import type { BoardItem } from '@shared/rules/board/item';
import { memo, useLayoutEffect, useRef } from 'react';
import { smallPrint, spanSince, timeLabel } from './line-text';
import { words } from './texts';

const NO_LABEL = text('', '');

interface BoardLineProps {
  readonly item: BoardItem;
  readonly now: Instant;
  readonly selected: boolean;
  readonly onSelect: (item: BoardItem) => void;
  readonly onOpen: (item: BoardItem) => void;
  readonly onAct: (item: BoardItem) => void;
}

export const BoardLine = memo(function BoardLine({ item, now, selected, onSelect, onOpen, onAct }: BoardLineProps) {
  const t = useText(words);
  const label = useLabel();
  const language = useLanguage();
  const ref = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const line = ref.current;
    if (!selected || !line) return;
    line.scrollIntoView({ block: 'nearest' });
    // The focus goes along with the choice, but is never taken from a field somebody types in.
    const held = document.activeElement;
    if (isNowhere(held) || Boolean(held?.closest('.board'))) line.querySelector<HTMLButtonElement>('.btn')?.focus();
  }, [selected]);
  const { why, tone, act, at } = item;
  const row = useSeen('board')(item.row);
  const definition = definitionOf(row.register);
  const state = label(definition.states[row.state]?.label ?? NO_LABEL);
  const own = `act.${act}`;
  const action = definition.actions[act];
  const verb = own in words && !item.plain ? t(own as keyof typeof words) : action ? label(action.label) : t('view');
  const span = spanSince(at, now);
  const round = row.register === 'callbacks' ? Number(row.data['round'] ?? 0) + 1 : 1;
  return (
    <li ref={ref} className={`board-line board-${tone}${selected ? ' selected' : ''}`}>
      <time className="num">{timeLabel(at, now, (time) => t('yesterday', { time }))}</time>
      <button
        type="button"
        className="board-text"
        tabIndex={-1}
        aria-keyshortcuts="Space"
        onFocus={() => onSelect(item)}
        onClick={() => onOpen(item)}
      >
        <span className="board-gist">
          {row.unit !== '' && <b>{row.unit}</b>}
          {definition.gist(row.data as never, language)}
        </span>
        <span className="board-small">
          <Tag tone={tone}>{t(`why.${why}`, { span: t(span.unit, { n: span.n }), state })}</Tag>
          {round > 1 && <Tag tone="calm">{t('round', { n: round })}</Tag>}
          <span>{smallPrint(row)}</span>
        </span>
      </button>
      <Button small tone={selected ? 'main' : 'plain'} onClick={() => onAct(item)}>
        {verb}
      </Button>
    </li>
  );
});
