/** What the chosen line is about, and what can be done with it in place. */
import '@renderer/pages/handover/handover.css';
import { ReviewPane } from '@renderer/pages/handover/review-pane';
import '@renderer/pages/handover/reviews.css';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import type { Row } from '@shared/registers/contract/row';
import type { DeskLine } from '@shared/rules/supervisor/line';
import { CallbackRead } from './callback-read';
import type { Item } from './items';
import { LatePane } from './late-pane';
import { QuotaPane } from './quota-pane';
import { RecordInPlace } from './record-in-place';
import { SignCard } from './sign-card';
import type { Staged } from './use-staged';
import type { SupervisorNow } from './use-supervisor';
import { ChangedPane, WeekPane } from './week-pane';

interface ItemPaneProps {
  readonly item: Item;
  readonly found: SupervisorNow;
  readonly staged: Staged;
  /** The keys go back to the list. */
  readonly onLeave: () => void;
  /** The same, with the next line chosen. */
  readonly onNext: () => void;
}

/** Mount it with `key={item.key}`: what is typed belongs to its line. */
export function ItemPane({ item, found, staged, onLeave, onNext }: ItemPaneProps) {
  switch (item.kind) {
    case 'record':
      return <LinePane line={item.line} staged={staged} onLeave={onLeave} onNext={onNext} />;
    case 'span':
      return <ReviewPane span={item.span} found={found.reviews} />;
    case 'quota':
      return <QuotaPane quota={item.quota} danger={item.danger} work={found.work} />;
    case 'late':
      return <LatePane group={item.group} now={found.now} />;
    case 'paper': {
      const row = item.out.source ?? item.out.paper;
      return <RecordInPlace register={row.register} id={row.id} onLeave={onLeave} />;
    }
    case 'changed':
      return <ChangedPane changed={item.changed} />;
    default:
      return <WeekPane week={item.week} />;
  }
}

/** A callback is read as one screen, with what is to be done above it; any other record as on its own page. */
function LinePane({ line, staged, onLeave, onNext }: Pick<ItemPaneProps, 'staged' | 'onLeave' | 'onNext'> & { readonly line: DeskLine }) {
  const { row, why } = line;
  const callback = row as unknown as Row<CallbackData>;
  if (why === 'callback') {
    return (
      <>
        <SignCard line={line} staged={staged} onLeave={onLeave} onNext={onNext} />
        <CallbackRead row={callback} replies={false} />
      </>
    );
  }
  if (why === 'opinion') return <CallbackRead row={callback} replies />;
  return <RecordInPlace register={row.register} id={row.id} onLeave={onLeave} />;
}
