/** A callback form as the supervisor reads it, to sign it or to answer what was raised in it: whose it is, what happened, and every round with its answers (CB-11). */
import '@renderer/registers/callbacks/call.css';
import { RepliesBlock } from '@renderer/registers/callbacks/replies-block';
import { RoundsView } from '@renderer/registers/callbacks/rounds-view';
import { ScriptCard } from '@renderer/registers/callbacks/script-card';
import { useMatter } from '@renderer/registers/callbacks/use-matter';
import { WhoCard } from '@renderer/registers/callbacks/who-card';
import { useWorked } from '@renderer/ui/seen';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import type { Row } from '@shared/registers/contract/row';

interface CallbackReadProps {
  readonly row: Row<CallbackData>;
  /** Whether it is here for an answer that is owed, which then stands first (CB-6). */
  readonly replies: boolean;
}

export function CallbackRead({ row: whole, replies }: CallbackReadProps) {
  const row = useWorked('call')(whole);
  const matter = useMatter(row);
  return (
    <div className="super-read">
      {replies && <RepliesBlock row={row} />}
      <WhoCard row={row} matter={matter} />
      <div className="card call-card">
        <RoundsView data={row.data} />
      </div>
      <ScriptCard row={row} matter={matter} speaking={false} rounds={false} />
    </div>
  );
}
