/** The import while it is under way: the file, what its columns mean, the plan, the writing. */
import { useDesk } from '@renderer/desk/desk-context';
import { useOpenDesk } from '@renderer/desk/open-desk';
import { planRows } from '@renderer/workers/import-client';
import type { PlannedImport } from '@renderer/workers/import-job';
import { importTable } from '@renderer/workers/table-client';
import type { Table, TableSheet } from '@renderer/workers/table-reader';
import type { Refusal } from '@shared/base/result';
import type { ImportBook } from '@shared/import/books';
import type { ColumnMap } from '@shared/import/plan';
import { type Choices, rowsToWrite } from '@shared/import/rows-to-write';
import { importTargets, matchTargets } from '@shared/import/targets';
import type { Data } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

export type Busy =
  | { readonly kind: 'reading' }
  | { readonly kind: 'planning'; readonly done: number }
  | { readonly kind: 'writing'; readonly done: number; readonly all: number };

export interface Source {
  readonly name: string;
  readonly table: Table;
  readonly sheet: TableSheet;
}

export interface Written {
  readonly rows: readonly Row[];
  /** Rows of the file that went in. */
  readonly count: number;
  readonly replaced: number;
  readonly left: number;
}

/** Rows between two steps of the progress that is shown. */
const SHOWN_STEP = 50;

export function useImport(book: ImportBook) {
  const { definition } = book;
  const { db, host, now, actor, site, shift } = useDesk();
  const { commit } = useOpenDesk();
  const [source, setSource] = useState<Source | null>(null);
  const [columns, setColumns] = useState<ColumnMap>({});
  const [constants, setConstants] = useState<Data>({});
  const [plan, setPlan] = useState<PlannedImport | null>(null);
  const [busy, setBusy] = useState<Busy | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const stop = useRef<AbortController | null>(null);
  const targets = useMemo(() => importTargets(definition), [definition]);

  const begin = useCallback((): AbortSignal => {
    stop.current?.abort();
    stop.current = new AbortController();
    setRefusal(null);
    setPlan(null);
    return stop.current.signal;
  }, []);
  useEffect(() => () => stop.current?.abort(), []);

  const take = useCallback(
    (name: string, table: Table, sheet: TableSheet): void => {
      setSource({ name, table, sheet });
      setColumns(matchTargets(definition, sheet.headings).columns);
      setConstants({});
    },
    [definition],
  );

  /** `host.unreadable` when the file itself cannot be opened. */
  const open = useCallback(async (): Promise<void> => {
    const signal = begin();
    setWritten(null);
    const file = await host.openFile(['.xlsx', '.xls', '.csv', '.txt']).catch(() => undefined);
    if (signal.aborted || file === null) return;
    if (file === undefined) return setRefusal({ code: 'host.unreadable' });
    setBusy({ kind: 'reading' });
    const read = await importTable(file.data, file.name, { signal });
    if (signal.aborted) return;
    setBusy(null);
    if (!read.ok) return setRefusal(read.error);
    const [first] = read.value.sheets;
    if (first) take(file.name, read.value, first);
  }, [host, begin, take]);

  // Another register: the same file is read as that one. Who asks is taken as it is when the plan is made.
  const latest = useRef(source);
  const { id, desk, lateAfterMinutes } = site;
  const asking = { actor, site: id, desk, lateAfterMinutes, shift: shift.name, shiftSince: shift.since };
  const caller = useRef(asking);
  useEffect(() => {
    latest.current = source;
    caller.current = asking;
  });
  useEffect(() => {
    setWritten(null);
    if (latest.current) take(latest.current.name, latest.current.table, latest.current.sheet);
  }, [take]);

  useEffect(() => {
    if (!source || written) return;
    const signal = begin();
    setBusy({ kind: 'planning', done: 0 });
    const { headings, rows, rowNumbers } = source.sheet;
    const table = { headings, rows, rowNumbers };
    const common = { database: db.name, register: definition.id, columns, constants, now: now() };
    const request = { ...common, table, caller: caller.current };
    void planRows(request, { signal, onProgress: ({ done }) => setBusy({ kind: 'planning', done }) }).then((result) => {
      if (signal.aborted) return;
      setBusy(null);
      if (result.ok) setPlan(result.value);
      else setRefusal(result.error);
    });
  }, [source, columns, constants, definition, db, now, begin, written]);

  const cancel = useCallback((): void => {
    stop.current?.abort();
    setBusy(null);
    setSource(null);
    setPlan(null);
    setRefusal({ code: 'job.cancelled' });
  }, []);

  /** Nothing of it is written then; file and plan stay for another try. Leaving the page does not stop it. */
  const stopWrite = useRef<AbortController | null>(null);
  const cancelWrite = useCallback((): void => stopWrite.current?.abort(), []);

  const write = useCallback(
    async (choices: Choices): Promise<void> => {
      if (!plan) return;
      const { command, input } = rowsToWrite(book, plan.rows, choices);
      const all = input.rows.length;
      const stopping = new AbortController();
      stopWrite.current = stopping;
      setBusy({ kind: 'writing', done: 0, all });
      setRefusal(null);
      const onProgress = (done: number): void => {
        if (done % SHOWN_STEP === 0) setBusy({ kind: 'writing', done, all });
      };
      const result = await commit(command, input, actor, undefined, { signal: stopping.signal, onProgress });
      setBusy(null);
      if (!result.ok) return setRefusal(result.error);
      const rows = result.value.rows.filter((row) => row.register === (book.lines?.register ?? book.id));
      const replaced = command === 'import.rows' ? input.rows.filter((row) => (row.replaces ?? '') !== '').length : 0;
      setWritten({ rows, count: all, replaced, left: plan.rows.length - all });
      setSource(null);
      setPlan(null);
    },
    [plan, book, commit, actor],
  );

  return {
    source,
    take,
    targets,
    columns,
    setColumns,
    constants,
    setConstants,
    plan,
    busy,
    refusal,
    written,
    open,
    cancel,
    cancelWrite,
    write,
  };
}

export type ImportState = ReturnType<typeof useImport>;
