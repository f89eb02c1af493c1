/** The least that a page with the program's framework does at a start: React draws, Dexie opens the database and reads 50 rows, a field stands there. */
import Dexie from 'dexie';
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

async function firstRows(): Promise<number> {
  const db = await new Dexie('deskbook').open();
  const rows = await db.table('rows').where('[register+at]').between(Dexie.minKey, Dexie.maxKey).limit(50).toArray();
  return rows.length;
}

function Field() {
  const [rows, setRows] = useState(-1);
  useEffect(() => void firstRows().then(setRows), []);
  return rows < 0 ? createElement('p', { role: 'status' }, '…') : createElement('input', { className: 'framework-field', autoFocus: true });
}

createRoot(document.body).render(createElement(Field));
