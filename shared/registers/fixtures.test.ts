/** The example data of every register are whole and free of complaints, so that a test built on them fails for its own reason only. */
import { expect, it } from 'vitest';
import { aCallback } from './callbacks/fixtures';
import type { Context } from './contract/context';
import type { Data } from './contract/fields';
import { checkData } from './contract/schema';
import { aDepartment } from './departments/fixtures';
import { anEntry } from './duty/fixtures';
import { definitionOf, type RegisterId } from './index';
import { aKeyloan } from './keyloans/fixtures';
import { aKey } from './keys/fixtures';
import { aLetter } from './letters/fixtures';
import { aParcel } from './parcels/fixtures';
import { aPrice } from './prices/fixtures';
import { aPromise } from './promises/fixtures';
import { aRequest } from './requests/fixtures';
import { aPerson } from './staff/fixtures';
import { aUnit } from './units/fixtures';
import { aVisitor } from './visitors/fixtures';
import { aWorkorder } from './workorders/fixtures';

const fixtures: Readonly<Record<RegisterId, Data>> = {
  duty: anEntry(),
  requests: aRequest(),
  workorders: aWorkorder(),
  callbacks: aCallback(),
  letters: aLetter(),
  keys: aKey(),
  keyloans: aKeyloan(),
  visitors: aVisitor(),
  parcels: aParcel(),
  units: aUnit(),
  staff: aPerson(),
  departments: aDepartment(),
  prices: aPrice(),
  promises: aPromise(),
};

const ctx = { now: '2026-11-21T14:05:00+08:00', today: '2026-11-21' } as Context;

it.each(Object.entries(fixtures))('%s', (id, data) => {
  const definition = definitionOf(id);
  expect(checkData(definition.fields, data)).toEqual([]);
  expect(definition.check?.(data as never, ctx) ?? []).toEqual([]);
  expect(definition.derive ? definition.derive(data as never, ctx) : data).toEqual(data);
  expect(definition.begin?.(data as never) ?? definition.initial).toBe(definition.initial);
  expect(definition.gist(data as never)).not.toBe('');
});
