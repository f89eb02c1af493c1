/** A callback form as the supervisor reads it before signing: whose it is, what happened, and every round with its answers (CB-11). */
import '@renderer/registers/callbacks/call.css';
import { RoundsView } from '@renderer/registers/callbacks/rounds-view';
import { ScriptCard } from '@renderer/registers/callbacks/script-card';
import { useMatter } from '@renderer/registers/callbacks/use-matter';
import { WhoCard } from '@renderer/registers/callbacks/who-card';
import { useWorked } from '@renderer/ui/seen';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import type { Row } from '@shared/registers/contract/row';

export function CallbackRead({ row: whole }: { readonly row: Row<CallbackData> }) {
  const row = useWorked('call')(whole);
  const matter = useMatter(row);
  return (
    <div className="super-read">
      <WhoCard row={row} matter={matter} />
      <div className="card call-card">
        <RoundsView data={row.data} />
      </div>
      <ScriptCard row={row} matter={matter} speaking={false} rounds={false} />
    </div>
  );
}
