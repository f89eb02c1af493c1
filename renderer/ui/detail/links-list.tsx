/** The records that belong to this one, each with its state, one key press away. */
import { useLabel } from '@renderer/i18n/use-text';
import type { Instant } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { shortTime } from '../list/due';
import { StateTag } from '../list/row-tags';
import { useGist } from '../seen';

interface LinksListProps {
  readonly rows: readonly Row[];
  readonly now: Instant;
  readonly onOpen: (row: Row) => void;
}

export function LinksList({ rows, now, onOpen }: LinksListProps) {
  const say = useLabel();
  const gist = useGist('list');
  return (
    <ul className="links-list">
      {rows.map((row) => {
        const definition = definitionOf(row.register);
        return (
          <li key={row.id}>
            <button type="button" onClick={() => onOpen(row)}>
              <span className="muted">{say(definition.one)}</span>
              <b className="num">{row.no}</b>
              <StateTag definition={definition} row={row} />
              <span className="list-gist">{gist(row)}</span>
              <span className="muted small num">{shortTime(row.at, now)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
