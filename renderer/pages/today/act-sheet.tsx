/** The action of a board line, done beside the board: what it is about, the little form, and the way to the whole record. */

import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { useAct } from '@renderer/pages/register/use-act';
import { screensOf } from '@renderer/registers/index';
import { ActionPanel } from '@renderer/ui/detail/action-panel';
import { Button } from '@renderer/ui/parts/button';
import { useSeen, useSeenWord } from '@renderer/ui/seen';
import { asText } from '@shared/registers/contract/fields';
import { definitionOf } from '@shared/registers/index';
import type { BoardItem } from '@shared/rules/board/item';
import { words } from './texts';

interface ActSheetProps {
  readonly item: BoardItem;
  readonly onClose: () => void;
  readonly onOpen: (item: BoardItem) => void;
}

/** Mount it with a key of record and act: what is typed belongs to them. */
export function ActSheet({ item, onClose, onOpen }: ActSheetProps) {
  const t = useText(words);
  const label = useLabel();
  const language = useLanguage();
  const act = useAct();
  const context = useFieldContext();
  const { row } = item;
  // Opened to work on this one matter.
  const shown = useSeen('record')(row);
  const word = useSeenWord('record');
  const { phone } = useDesk().units.flatMap((unit) => (unit.code === row.unit ? unit.residents : []))[0] ?? { phone: '' };
  const definition = definitionOf(row.register);
  const action = definition.actions[item.act];
  const Panel = screensOf(row.register).actionPanels?.[item.act];
  if (!action) return null;
  return (
    <aside className="act-sheet card" aria-label={label(action.label)}>
      <header>
        <b>{row.unit}</b> <span className="num muted">{row.no}</span>
        <span className="push">
          <Button small onClick={() => onOpen(item)}>
            {t('view')}
          </Button>
        </span>
      </header>
      <p className="act-gist">{definition.gist(shown.data as never, language)}</p>
      {(asText(shown.data['phone']) || phone) !== '' && <p className="num">{asText(shown.data['phone']) || word('phone', phone)}</p>}
      {Panel ? (
        <Panel row={row} onDone={onClose} onCancel={onClose} />
      ) : (
        <ActionPanel
          definition={definition}
          action={action}
          row={row}
          context={context}
          onAct={(acted) => act(row, item.act, acted)}
          onClose={onClose}
        />
      )}
    </aside>
  );
}
