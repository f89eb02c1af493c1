/** What became of each file: odd ones first, those that are as they should be on request. */
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { TableHead } from '@renderer/ui/parts/table-head';
import { Tag } from '@renderer/ui/parts/tag';
import { showTime } from '@shared/base/time';
import { isPlain } from '@shared/group/collected-data';
import { deskName } from '@shared/group/desk-name';
import type { FileEntry } from '@shared/group/store';
import type { Tone } from '@shared/registers/contract/definition';
import { useState } from 'react';
import { fateSaid, fateTone } from './group-words';
import { MOST_ROWS, More } from './more';
import { SectionHead } from './section-head';
import { words } from './texts';

/** Those first that somebody has to see to; otherwise in the order in which they come. */
export function FilesTable({ files }: { readonly files: readonly FileEntry[] }) {
  const t = useText(words);
  const language = useLanguage();
  const [withPlain, setWithPlain] = useState(false);
  const plain = files.filter(isPlain).length;
  const sorted = files.toSorted((a, b) => rank(a) - rank(b));
  const shown = withPlain ? sorted : sorted.filter((file) => !isPlain(file));
  return (
    <section className="stack">
      <SectionHead title={t('files')} note={t('filesNote', { n: files.length })}>
        <span className="row">
          {counted(sorted, (file) => fateSaid({ ...file, corrections: 0 }, language)).map(([said, n, file]) => (
            <Tag key={said} tone={fateTone(file)}>
              {said} {n}
            </Tag>
          ))}
        </span>
        {plain > 0 && (
          <label className="row push small">
            <input type="checkbox" checked={withPlain} onChange={(event) => setWithPlain(event.target.checked)} />
            {t('showPlain', { n: plain })}
          </label>
        )}
      </SectionHead>
      {shown.length === 0 ? (
        <p className="muted">{t('allPlain', { n: files.length })}</p>
      ) : (
        <table className="head-office-table card">
          <TableHead labels={(['file', 'result', 'site', 'week', 'created', 'detail'] as const).map((key) => t(key))} />
          <tbody>
            {shown.slice(0, MOST_ROWS).map((file) => (
              <tr key={`${file.path}\n${file.hash}`}>
                <td className="head-office-path">{file.path}</td>
                <td>
                  <Tag tone={fateTone(file)}>{fateSaid(file, language)}</Tag>
                </td>
                <td className="head-office-name">{file.siteId === '' ? '' : deskName(file)}</td>
                <td className="num">{file.week}</td>
                <td className="num">{file.createdAt === '' ? '' : showTime(file.createdAt)}</td>
                <td>{file.detail[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More rows={shown.length} />
    </section>
  );
}

const RANKS: readonly Tone[] = ['late', 'hold', 'calm', 'done'];

function rank(file: FileEntry): number {
  return RANKS.indexOf(fateTone(file));
}

/** How many files there are of each outcome, with one of them, in the order in which they come. */
function counted(files: readonly FileEntry[], said: (file: FileEntry) => string): readonly (readonly [string, number, FileEntry])[] {
  const counts = new Map<string, readonly [number, FileEntry]>();
  for (const file of files) counts.set(said(file), [(counts.get(said(file))?.[0] ?? 0) + 1, file]);
  return Array.from(counts, ([words, [n, file]]) => [words, n, file] as const);
}
