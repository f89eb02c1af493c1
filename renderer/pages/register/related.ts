/** What belongs to a record, and the ways to other records. */
import type { Deskbook } from '@renderer/db/database';
import { findRow, linkedRows, rowsOf } from '@renderer/db/queries';
import { useDesk } from '@renderer/desk/desk-context';
import { unitPath } from '@renderer/registers/unit-path';
import type { Row } from '@shared/registers/contract/row';
import { registers } from '@shared/registers/index';
import { useCallback } from 'react';
import { useLocation } from 'wouter';

/** The records it names and those that name it, oldest first. */
export async function relatedRows(db: Deskbook, row: Row): Promise<readonly Row[]> {
  const [named, naming] = await Promise.all([rowsOf(db, row.links), linkedRows(db, row.id)]);
  const all = new Map([...named, ...naming].filter((each) => each.register in registers).map((each) => [each.id, each]));
  return [...all.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

export function useOpenRow(): (row: Row) => void {
  const [, go] = useLocation();
  return useCallback((row: Row) => go(`/r/${row.register}/${row.id}`), [go]);
}

/** Opens the record of a register that has a number; nothing happens when there is none. */
export function useOpenRef(): (register: string, no: string) => void {
  const { db } = useDesk();
  const openRow = useOpenRow();
  return useCallback((register: string, no: string) => void findRow(db, register, no).then((row) => row && openRow(row)), [db, openRow]);
}

/** Opens everything about a unit (一户一档). */
export function useOpenUnit(): (unit: string) => void {
  const [, go] = useLocation();
  return useCallback((unit: string) => go(unitPath(unit)), [go]);
}
