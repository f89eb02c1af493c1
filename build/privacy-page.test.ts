/** `docs/privacy.md` is made of the definitions: a field, a level or a purpose that changes shows here until the page is written anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PersonalKind } from '../shared/registers/contract/fields';
import { registerList } from '../shared/registers/index';
import { type Distance, LEVELS, leastFor, type PrivacyLevel, type SeenKind } from '../shared/rules/privacy/levels';
import { KINDS, keptInWords, noticeLines } from '../shared/rules/privacy/notice';

const PAGE = path.join(import.meta.dirname, '..', 'docs', 'privacy.md');

const HEAD = `# Personal data

Made of the definitions by \`build/privacy-page.test.ts\` (\`UPDATE_DOCS=1 npx vitest run --project node build/privacy-page.test.ts\` writes it anew).
What is decided where: a field's kind in its register's \`fields\`, purpose and time in its \`keeping\`, who sees what in \`shared/rules/privacy/levels.ts\`.

- Search finds a whole phone or ID number in any case; the hit is shown masked. Copying a masked value gives the mask.
- A masked value is shown on demand (key V): a reason by one key, half a minute, journaled as \`privacy.reveal\` without the value. A reader cannot.
- Words of people (kind "words"): phone and ID numbers in them are masked, and always what stands masked in a field of the same record. A name that
  stands in words only, and in no field of the record, is not known as one: this is a limit.
- Photos and scans have no mask: a reader sees photos of things only. Names of files, logs and crash reports hold no personal data
  (\`electron/services/log-file.ts\`; a name in Latin letters in an error message is not recognised there, which is why messages of screens are left out).
- Header of a record: number and unit are shown (they name no person), the reason of a voiding is words, people are staff.
- Settings: names of staff and the receiver of the weekly report are work data; phrases, call script and forms hold no residents. A look's reason is kept
  apart from the chain.
- A resident who asks for his data (PIPL 45; 设置 › 个人信息, or the palette: 个人信息查阅、复制、删除) gets every record that holds something about him, on paper
  or as JSON: which is his is decided by \`shared/rules/privacy/gather.ts\` (a namesake in another unit is offered, not ticked), what of it is others' by
  \`hand-out.ts\`. The request is journaled before anything leaves the desk, with numbers of records and no data of his. Not gathered: drafts, earlier values
  in the journal (a deletion looks there too), copies in snapshots and archives, photos and scans (counted only), number plates (found with the person, not by themselves). A name that
  stands in words only and in no gathered field is not known as somebody else's: who hands out reads the paper first.
- A resident who asks to be deleted (PIPL 47; the same page, a manager only): out of records that are closed, belong to nothing open, are not in force and
  whose least time is over (\`shared/rules/retention/erase-hold.ts\`; "for ever" counts as the floor, PIPL 19). His fields are blank, his name and numbers
  in words become 〔已删除〕, photos of people go where nobody else is named (\`shared/rules/privacy/without.ts\`). Everything that those records ever kept
  apart from the chain goes with it, earlier values, reasons and notes of looks too; what stays is entered anew. One transaction, one journal entry a
  record (\`op\` erase), the chain stays whole, and the check tells what was erased from what somebody took (\`renderer/db/engine/erase.test.ts\`).
  Then half-filled forms, journal files of all desks, attachments, torn ends, copies from before the database was opened, and the second folder (when
  it is there again); a new snapshot is made and read back, the older ones go. A crash in between is gone on with (\`renderer/desk/erase-copies.ts\`,
  \`electron/services/erase.test.ts\`, \`e2e/erase.spec.ts\`). An old copy that comes back has nothing of him to say: the replay drops it.
  Not reached, and said on the page or here: archives (the page lists them), what was printed, handed in or downloaded, the unit and times of the
  records (they stand in the chain), other ways of writing his name, blocks of the disk that the system has not written over (BitLocker).
- The weekly workbook masks or leaves out by the site's choice (EX-5), in the same way (\`shared/registers/contract/hide.ts\`).
`;

function kindName(kind: PersonalKind): string {
  if (kind === 'none') return '';
  return { name: 'name', phone: 'phone', idNumber: 'ID number', plate: 'plate', address: 'address', text: 'words', sensitive: 'sensitive' }[
    kind
  ];
}

function classOf(kind: PersonalKind): string {
  if (kind === 'none') return 'none';
  return KINDS[kind].sensitive ? 'sensitive' : 'personal';
}

function fieldLines(): readonly string[] {
  return registerList.flatMap(({ definition: { id, title, fields, attachments } }) => {
    const own = Object.entries(fields).flatMap(([key, field]) =>
      field.kind === 'rows'
        ? Object.entries(field.columns).map(
            ([name, column]) => [`${key}.${name}`, `${field.label.zh}·${column.label.zh}`, column.personal] as const,
          )
        : [[key, field.label.zh, field.personal] as const],
    );
    const files =
      attachments === 'none'
        ? []
        : [`| ${id} | (files) | 照片与附件 | ${attachments} | ${attachments === 'people' ? 'sensitive' : 'personal'} |`];
    return [
      ...own.map(([key, label, kind]) => `| ${id} | ${key} | ${label} | ${kindName(kind) || 'none'} | ${classOf(kind)} |`),
      `| ${id} | (voided) | ${title.zh}作废原因 | words | personal |`,
      ...files,
    ];
  });
}

function levelLines(): readonly string[] {
  const who = (level: PrivacyLevel, kind: SeenKind, at: Distance): string => leastFor(level, kind, at) ?? 'on demand';
  return (Object.keys(LEVELS) as PrivacyLevel[]).flatMap((level) =>
    (Object.keys(KINDS) as SeenKind[]).map(
      (kind) => `| ${LEVELS[level].label.zh} ${level} | ${kindName(kind)} | ${who(level, kind, 'near')} | ${who(level, kind, 'far')} |`,
    ),
  );
}

function page(): string {
  return `${[
    HEAD,
    '## Who sees what without asking',
    '',
    'Near: an open record, its form and paper, its history, the call panel (there a receptionist always sees the phone). Far: lists, search hits, boards, drafts, notices, lists on paper.',
    '',
    '| level | kind | near, from role | far, from role |',
    '| --- | --- | --- | --- |',
    ...levelLines(),
    '',
    '## Purpose and time',
    '',
    '| register | purpose | ground | kept, where the site sets nothing |',
    '| --- | --- | --- | --- |',
    ...noticeLines({}).map((line) => `| ${line.title.zh} | ${line.purpose.zh} | ${line.basis.zh} | ${keptInWords(line, 'zh')} |`),
    '',
    '## Every field',
    '',
    '| register | field | label | kind | class |',
    '| --- | --- | --- | --- | --- |',
    ...fieldLines(),
  ].join('\n')}\n`;
}

describe('docs/privacy.md', () => {
  it('says what the registers say', () => {
    const said = page();
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, said);
    expect(readFileSync(PAGE, 'utf8')).toBe(said);
  });
});
