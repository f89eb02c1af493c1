/** The heads of the columns: dragging an edge makes a column wider or narrower. */
import { pageZoom } from '@renderer/stores/preferences';
import type { PointerEvent } from 'react';
import { type Column, MAX_WIDTH, MIN_WIDTH } from './columns';

interface ListHeadProps {
  readonly columns: readonly Column[];
  readonly gridTracks: string;
  readonly onWidth: (column: string, width: number) => void;
}

export function ListHead({ columns, gridTracks, onWidth }: ListHeadProps) {
  return (
    <div role="row" aria-rowindex={1} className="list-head" style={{ gridTemplateColumns: gridTracks }}>
      {columns.map((column) => (
        <span key={column.id} role="columnheader" className="list-cell" title={column.label}>
          {column.label}
          {!column.wide && <span className="list-edge" aria-hidden="true" onPointerDown={(event) => drag(event, column, onWidth)} />}
        </span>
      ))}
    </div>
  );
}

function drag(event: PointerEvent<HTMLElement>, column: Column, onWidth: (column: string, width: number) => void): void {
  event.preventDefault();
  const edge = event.currentTarget;
  const begin = event.clientX;
  const move = (moved: globalThis.PointerEvent): void => {
    onWidth(column.id, clampWidth(column.width + (moved.clientX - begin) / pageZoom()));
  };
  const end = (): void => {
    edge.removeEventListener('pointermove', move);
    edge.removeEventListener('pointerup', end);
    edge.removeEventListener('pointercancel', end);
  };
  edge.setPointerCapture(event.pointerId);
  edge.addEventListener('pointermove', move);
  edge.addEventListener('pointerup', end);
  edge.addEventListener('pointercancel', end);
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
}
