/** Screens and papers ask what of a record may be seen (`renderer/ui/seen`) before they show it: nobody forgets a list (PRI-1). */
import { inMemory, isTest } from './project.mjs';

/** What turns a record into text, or reads what is about a person. */
const SHOWS = new RegExp(
  [
    String.raw`\.gist\(`,
    String.raw`\bshow(?:Value|Cell|Column)\(`,
    String.raw`\.(?:phone|idNo|plate|claimerId|claimerPhone|finderPhone|residents)\b(?!-)`,
    String.raw`textIn\([^)]*'(?:phone|name|recipient|borrower|payer|applicant|idNo|plate)'`,
  ].join('|'),
);
const ASKS = /from '(?:@renderer\/ui|\.\.?)\/seen'/;
const PLACES = /^renderer\/(?:app|pages|registers|ui|print-jobs)\/.*\.tsx?$/;

/** Files that need not ask, each with its reason. @type {ReadonlyMap<string, string>} */
const EXEMPT = new Map([
  ['renderer/ui/seen.ts', 'asks itself'],
  ['renderer/pages/callbacks/staff-members.ts', 'names of staff'],
  ['renderer/pages/callbacks/list-head.tsx', 'a figure called phones'],
  ['renderer/registers/documents/board.tsx', 'documents of offices, which are about nobody'],
  ['renderer/registers/callbacks/rounds-view.tsx', 'is given a record as it may be seen'],
  ['renderer/ui/detail/history-words.ts', 'is given what is hidden'],
  ['renderer/registers/callbacks/form-extra.tsx', 'of a form: what was just typed'],
  ['renderer/registers/callbacks/call-panel.tsx', 'offers the number that was typed'],
  ['renderer/registers/requests/form-extra.tsx', 'of a form: what was just typed'],
  ['renderer/registers/parcels/form-extra.tsx', 'of a form: what was just typed'],
  ['renderer/registers/keys/arrange.ts', 'finds, shows nothing'],
  ['renderer/registers/parcels/shelves.ts', 'finds, shows nothing'],
  ['renderer/ui/unit-finder.ts', 'finds, shows nothing'],
  ['renderer/ui/form/start-data.ts', 'fills a form'],
  ['renderer/ui/fields/field-input.tsx', 'passes them on to the controls'],
  ...[
    'list-table.ts',
    'derived-sections.ts',
    'show.ts',
    'request-values.ts',
    'callback-values.ts',
    'customer-values.ts',
    'work-order-values.ts',
  ].map((file) => /** @type {const} */ ([`renderer/print-jobs/${file}`, 'is given a record as it may stand on paper'])),
]);

/** @param {import('./project.mjs').Project} project @returns {readonly string[]} */
function run(project) {
  const reports = project.files.flatMap((file) => {
    if (!PLACES.test(file) || isTest(file) || EXEMPT.has(file)) return [];
    const lines = project.read(file).split('\n');
    const at = lines.findIndex((line) => SHOWS.test(line));
    if (at < 0 || lines.some((line) => ASKS.test(line))) return [];
    return [`${file}:${at + 1}: shows a record without asking what may be seen: useSeen, useGist or useSeenWord of renderer/ui/seen`];
  });
  const gone = [...EXEMPT.keys()].filter((file) => project.root !== null && !project.files.includes(file));
  return [...reports, ...gone.map((file) => `${file}: exempt in build/checks/seen.mjs, but not there any more`)];
}

/** @type {import('./project.mjs').Check} */
export const seenCheck = {
  name: 'seen',
  run,
  canaries: [
    {
      name: 'a list that shows what a record is about, and one that asks first',
      project: () =>
        inMemory({
          'renderer/registers/passes/board.tsx': 'export const Line = ({ row }) => <b>{passes.gist(row.data)}</b>;',
          'renderer/pages/unit/who.tsx': "export const Who = ({ row }) => <b>{textIn(row.data, 'phone')}</b>;",
          'renderer/pages/unit/asks.tsx':
            "import { useGist } from '@renderer/ui/seen';\nexport const A = ({ row }) => <b>{row.data.phone}</b>;",
          'renderer/db/reads.ts': 'export const reads = (row) => row.data.phone;',
        }),
      finds: ['renderer/registers/passes/board.tsx:1', 'renderer/pages/unit/who.tsx:1'],
    },
  ],
};
