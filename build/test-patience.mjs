/**
 * How long the tests wait for what must come, where they wait at all: a busy machine is slow, and a test says what happens, not how soon.
 * The defaults of both libraries are one second.
 */
import { configure } from '@testing-library/dom';
import { vi } from 'vitest';

const MOST_MS = 15_000;
const PATIENT = Symbol.for('deskbook.patient');

configure({ asyncUtilTimeout: MOST_MS });
// `vi.waitFor` has no setting. Files of a family share it: it is made patient once.
if (!(PATIENT in vi)) {
  const { waitFor } = vi;
  Object.assign(vi, { [PATIENT]: true, waitFor: (callback, options = MOST_MS) => waitFor(callback, options) });
}
