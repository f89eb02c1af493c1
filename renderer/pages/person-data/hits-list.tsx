/** The records about a person by register: why each was found, which fields hold something, and a tick for those that are handed out. No values. */
import { useLabel, useMarks, useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import { showTime } from '@shared/base/time';
import { registerList } from '@shared/registers/index';
import { FILES, VOIDED } from '@shared/rules/privacy/find';
import { type Hit, isVoid } from '@shared/rules/privacy/gather';
import { Link } from 'wouter';
import type { Held } from './look-erase';
import { words } from './texts';

interface HitsListProps {
  readonly hits: readonly Hit[];
  /** Ids. */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ids: readonly string[], on: boolean) => void;
  /** Records that cannot be ticked, and why. */
  readonly held?: ReadonlyMap<string, Held>;
}

const NONE: ReadonlyMap<string, Held> = new Map();

export function HitsList({ hits, ticked, onTick, held = NONE }: HitsListProps) {
  const label = useLabel();
  const groups = registerList.flatMap(({ definition }) => {
    const own = hits.filter(({ row }) => row.register === definition.id);
    return own.length === 0 ? [] : [{ definition, own }];
  });
  return (
    <>
      {groups.map(({ definition, own }) => {
        const on = own.filter(({ row }) => ticked.has(row.id)).length;
        const free = own.filter(({ row }) => !held.has(row.id));
        return (
          <section key={definition.id} className="card person-register" aria-label={label(definition.title)}>
            <label className="row person-head">
              <input
                type="checkbox"
                checked={free.length > 0 && on === free.length}
                disabled={free.length === 0}
                ref={(box) => {
                  if (box) box.indeterminate = on > 0 && on < free.length;
                }}
                onChange={(event) =>
                  onTick(
                    free.map(({ row }) => row.id),
                    event.target.checked,
                  )
                }
              />
              <b>{label(definition.title)}</b>
              <span className="muted num">
                {on}/{own.length}
              </span>
            </label>
            <ul>
              {own.map((hit) => (
                <HitLine key={hit.row.id} hit={hit} on={ticked.has(hit.row.id)} onTick={onTick} held={held.get(hit.row.id) ?? null} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface HitLineProps {
  readonly hit: Hit;
  readonly on: boolean;
  readonly onTick: HitsListProps['onTick'];
  readonly held: Held | null;
}

function HitLine({ hit, on, onTick, held }: HitLineProps) {
  const t = useText(words);
  const { row, why, sure } = hit;
  return (
    <li className="person-hit">
      <input
        type="checkbox"
        aria-label={t('tick', { no: row.no })}
        checked={on}
        disabled={held !== null}
        onChange={(event) => onTick([row.id], event.target.checked)}
      />
      <Link href={`/r/${row.register}/${row.id}`} className="num">
        {row.no}
      </Link>
      <span className="num muted">{showTime(row.at)}</span>
      <span className="num">{row.unit}</span>
      <span className="muted person-held">
        {[t(`why-${why}`), useHeld(hit)].filter((part) => part !== '').join(' · ')}{' '}
        {!sure && (why === 'name' || why === 'words') && <Tag tone="hold">{t('otherUnit')}</Tag>}
        {held && <Tag tone="hold">{t(`held-${held}`)}</Tag>}
        {isVoid(row) && <Tag tone="calm">{t('voided')}</Tag>}
      </span>
    </li>
  );
}

/** Names of the fields in which something was found. */
function useHeld({ row, found }: Hit): string {
  const t = useText(words);
  const marks = useMarks();
  const label = useLabel();
  const fields = registerList.find(({ definition }) => definition.id === row.register)?.definition.fields ?? {};
  const names = found.map(({ key }) => {
    if (key === VOIDED) return t('voidWhy');
    const field = fields[key];
    return key === FILES || !field ? t('files') : label(field.label);
  });
  return marks.list([...new Set(names)]);
}
