/** A pen, a finger or the mouse as strokes: each point with its time and pressure, also those that the browser joined into one event. */
import { pageZoom } from '@renderer/stores/preferences';
import type { InkPoint, Stroke } from '@shared/base/ink';
import { type PointerEvent, useCallback, useRef, useState } from 'react';

export interface Pen {
  /** Finished ones, and the one that is being drawn. */
  readonly strokes: readonly Stroke[];
  readonly live: Stroke;
  readonly undo: () => void;
  readonly clear: () => void;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
    readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
    readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void;
    readonly onPointerCancel: (event: PointerEvent<SVGSVGElement>) => void;
  };
}

/** As many as a file of ink may hold (`readInk`). */
const MOST_STROKES = 400;
const MOST_POINTS = 6000;
/** What tells no pressure: a mouse says half, some screens say nothing. */
const USUAL = 0.5;

export function usePen(): Pen {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [live, setLive] = useState<Stroke>([]);
  const drawing = useRef<{ readonly pointer: number; points: Stroke } | null>(null);
  const began = useRef<number | null>(null);
  const penSeen = useRef(false);

  const pointOf = useCallback(
    (place: SVGSVGElement, event: { clientX: number; clientY: number; timeStamp: number; pressure: number }): InkPoint => {
      const { left, top } = place.getBoundingClientRect();
      const zoom = pageZoom();
      began.current ??= event.timeStamp;
      const at = Math.max(0, Math.round(event.timeStamp - began.current));
      return [tenth((event.clientX - left) / zoom), tenth((event.clientY - top) / zoom), at, Math.round((event.pressure || USUAL) * 1000)];
    },
    [],
  );

  const end = useCallback((keep: boolean) => {
    const { points } = drawing.current ?? { points: [] };
    drawing.current = null;
    setLive([]);
    if (keep && points.length > 0) setStrokes((before) => (before.length < MOST_STROKES ? [...before, points] : before));
  }, []);

  const onPointerDown = useCallback(
    (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0 || (penSeen.current && event.pointerType === 'touch')) return;
      // The hand lay down first: it wrote nothing.
      if (event.pointerType === 'pen' && !penSeen.current) end(false);
      penSeen.current ||= event.pointerType === 'pen';
      if (drawing.current) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture?.(event.pointerId);
      drawing.current = { pointer: event.pointerId, points: [pointOf(event.currentTarget, event)] };
      setLive(drawing.current.points);
    },
    [end, pointOf],
  );
  const onPointerMove = useCallback(
    (event: PointerEvent<SVGSVGElement>) => {
      const now = drawing.current;
      if (now?.pointer !== event.pointerId || now.points.length >= MOST_POINTS) return;
      const joined = event.nativeEvent.getCoalescedEvents?.() ?? [];
      const place = event.currentTarget;
      now.points = [...now.points, ...(joined.length > 0 ? joined : [event]).map((one) => pointOf(place, one))];
      setLive(now.points);
    },
    [pointOf],
  );
  const onPointerUp = useCallback((event: PointerEvent) => drawing.current?.pointer === event.pointerId && end(true), [end]);
  const onPointerCancel = useCallback((event: PointerEvent) => drawing.current?.pointer === event.pointerId && end(false), [end]);
  const undo = useCallback(() => setStrokes((before) => before.slice(0, -1)), []);
  const clear = useCallback(() => setStrokes([]), []);
  return { strokes, live, undo, clear, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
