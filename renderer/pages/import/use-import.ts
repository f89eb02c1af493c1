/** The import while it is under way: the file, what its columns mean, the plan, the writing. */
import { useDesk } from '@renderer/desk/desk-context';
import { useOpenDesk } from '@renderer/desk/open-desk';
import { planRows } from '@renderer/workers/import-client';
import type { PlannedImport } from '@renderer/workers/import-job';
import { importTable } from '@renderer/workers/table-client';
import type { Table, TableSheet } from '@renderer/workers/table-reader';
import type { Refusal } from '@shared/base/result';
import type { ColumnMap } from '@shared/import/plan';
import { importTargets, matchTargets } from '@shared/import/targets';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Data } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Choices, rowsToWrite } from './rows-to-write';

export type Busy =
  | { readonly kind: 'reading' }
  | { readonly kind: 'planning'; readonly done: number }
  | { readonly kind: 'writing'; readonly rows: number };

export interface Source {
  readonly name: string;
  readonly table: Table;
  readonly sheet: TableSheet;
}

export interface Written {
  readonly rows: readonly Row[];
  readonly replaced: number;
  readonly left: number;
}

export function useImport(definition: AnyDefinition) {
  const { db, host, now, actor } = useDesk();
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

  // Another register: the same file is read as that one.
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
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
    const request = { database: db.name, register: definition.id, table: { headings, rows, rowNumbers }, columns, constants, now: now() };
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

  const write = useCallback(
    async (choices: Choices): Promise<void> => {
      if (!plan) return;
      const input = rowsToWrite(definition.id, plan.rows, choices);
      setBusy({ kind: 'writing', rows: input.rows.length });
      setRefusal(null);
      const result = await commit('import.rows', input, actor);
      setBusy(null);
      if (!result.ok) return setRefusal(result.error);
      const own = result.value.rows.filter((row) => row.register === definition.id);
      const replaced = input.rows.filter((row) => (row.replaces ?? '') !== '').length;
      setWritten({ rows: own, replaced, left: plan.rows.length - input.rows.length });
      setSource(null);
      setPlan(null);
    },
    [plan, definition, commit, actor],
  );

  return { source, take, targets, columns, setColumns, constants, setConstants, plan, busy, refusal, written, open, cancel, write };
}

export type ImportState = ReturnType<typeof useImport>;
