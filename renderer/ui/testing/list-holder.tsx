/** A list for tests: a screen of ten lines that scrolls, and the choice kept as a page would keep it. */
import type { Row } from '@shared/registers/contract/row';
import { useState } from 'react';
import type { ListLines } from '../list/lines';
import { RecordList, type RecordListProps } from '../list/record-list';
import { EyesContext } from '../seen';
import { NOW, sampleEyes } from './sample-context';
import { dutyDefinition, dutyRow } from './sample-rows';

export const sampleRows: readonly Row[] = Array.from({ length: 200 }, (_, index) => dutyRow(index));

/** jsdom lays nothing out: sizes and scrolling as a browser has them. */
export function stubLayout(): void {
  class NoObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.defineProperty(globalThis, 'ResizeObserver', { configurable: true, writable: true, value: NoObserver });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 400 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1000 });
  Object.defineProperty(HTMLElement.prototype, 'scrollHeight', { configurable: true, value: 8000 });
  Object.defineProperty(HTMLElement.prototype, 'scrollTo', {
    configurable: true,
    value(this: HTMLElement, to: { top: number }) {
      this.scrollTop = to.top;
      this.dispatchEvent(new Event('scroll'));
    },
  });
}

const noSight = (): void => undefined;

type HolderProps = Partial<Omit<RecordListProps, 'lines'> & ListLines> & { readonly rows?: readonly Row[] };

export function ListHolder({ rows: shown = sampleRows, ...props }: HolderProps) {
  const [selected, setSelected] = useState<string | null>(null);
  const lines: ListLines = {
    ids: shown.map(({ id }) => id),
    rowOf: (id) => shown.find((row) => row.id === id),
    hasMore: false,
    onSight: noSight,
    search: null,
    ...props,
  };
  return (
    <EyesContext value={sampleEyes}>
      <RecordList
        definition={dutyDefinition}
        lines={lines}
        selectedId={selected}
        onSelect={setSelected}
        onOpen={() => undefined}
        now={NOW}
        {...props}
      />
    </EyesContext>
  );
}
