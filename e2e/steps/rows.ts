/** Records put into the database past the program, for stories about what shows or prints them. */
import type { Data } from '@shared/registers/contract/fields';
import { deriveHeader } from '@shared/registers/contract/header';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf, type RegisterId } from '@shared/registers/index';
import { see } from './keys';
import { CHEN, enterPin } from './site';
import type { Story } from './story';

const WRITTEN = '2026-11-21T18:00:00+08:00';

/** A whole record as it stands in the database, written before at `WRITTEN`. Its id is made of its number. */
export function stored(register: RegisterId, no: string, data: object, change: Partial<Row> = {}): Row {
  const definition = definitionOf(register);
  const state = change.state ?? definition.initial;
  const header = {
    createdAt: WRITTEN,
    createdBy: 'p',
    updatedAt: WRITTEN,
    updatedBy: 'p',
    rev: 1,
    v: definition.version,
    voided: '',
    mark: '' as const,
  };
  const values = data as Data;
  return {
    id: `01SPEC${no}`,
    register,
    no,
    site: 's',
    desk: '',
    state,
    ...deriveHeader(definition, values, state, WRITTEN),
    ...header,
    links: [],
    files: [],
    data: values,
    ...change,
  };
}

/** The records stand there as if written before, past the program; for what only reads them. The receptionist is signed in afterwards. */
export async function putPast(story: Story, rows: readonly Row[]): Promise<void> {
  await story.page.evaluate(async (given) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('deskbook');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const write = db.transaction('rows', 'readwrite');
    for (const each of given) write.objectStore('rows').put(each);
    await new Promise((resolve, reject) => {
      write.oncomplete = resolve;
      write.onerror = () => reject(write.error);
    });
    db.close();
  }, rows);
  await startOver(story, CHEN);
}

/** The start sees that nobody counted these records, and asks: they are taken as they are. */
export async function startOver(story: Story, person: typeof CHEN): Promise<void> {
  await story.page.reload();
  await see(story, '数据库里的记录数不对');
  await story.page.getByRole('button', { name: '接着用现在的数据库' }).click();
  await story.page.getByRole('button', { name: /接着用现在的数据库/ }).click();
  await enterPin(story, person);
}
