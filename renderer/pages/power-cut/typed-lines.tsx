/** The lines of a sheet that are typed in, and those that were left out between them. */

import type { LateLine } from '@renderer/db/late-lines';
import { useMarks, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { TableHead } from '@renderer/ui/parts/table-head';
import { useGist } from '@renderer/ui/seen';
import { showTime } from '@shared/base/time';
import { Link } from 'wouter';
import { words } from './texts';

interface TypedLinesProps {
  readonly lines: readonly LateLine[];
  readonly left: readonly number[];
  readonly onLine: (line: number) => void;
}

export function TypedLines({ lines, left, onLine }: TypedLinesProps) {
  const t = useText(words);
  const marks = useMarks();
  const gist = useGist('list');
  return (
    <section className="power-cut-typed card" aria-label={t('late')}>
      <p role="status">{lines.length === 0 ? t('none') : t('typed', { n: lines.length })}</p>
      {left.length > 0 && (
        <p className="row">
          {t('left', { lines: marks.list(left.map(String)) })}
          {left.slice(0, 1).map((line) => (
            <Button key={line} small onClick={() => onLine(line)}>
              {t('late')} {line}
            </Button>
          ))}
        </p>
      )}
      <table>
        <TableHead labels={(['lineNo', 'at', 'no', 'gist'] as const).map((key) => t(key))} />
        <tbody>
          {lines.map(({ line, row }) => (
            <tr key={row.id}>
              <td className="num">{line}</td>
              <td className="num">{showTime(row.at).slice(5)}</td>
              <td>
                <Link href={`/r/${row.register}/${row.id}`}>{row.no}</Link>
              </td>
              <td>{[row.unit, gist(row)].filter((part) => part !== '').join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
