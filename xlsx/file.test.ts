import { inflateRawSync } from 'node:zlib';
import { sampleWorkbook } from '@shared/workbook/fixtures';
import { withManifest } from '@shared/workbook/manifest';
import { afterEach, describe, expect, it } from 'vitest';
import { checkReadBack } from './check';
import { readWorkbook } from './reader';
import { writeWorkbook } from './writer';

/** Parts of a zip file by name. */
function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, string>();
  let place = buffer.readUInt32LE(end + 16);
  for (let entry = 0; entry < buffer.readUInt16LE(end + 10); entry++) {
    const [method, packed, name] = [buffer.readUInt16LE(place + 10), buffer.readUInt32LE(place + 20), buffer.readUInt16LE(place + 28)];
    const local = buffer.readUInt32LE(place + 42);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const data = buffer.subarray(start, start + packed);
    parts.set(buffer.toString('utf8', place + 46, place + 46 + name), (method === 8 ? inflateRawSync(data) : data).toString('utf8'));
    place += 46 + name + buffer.readUInt16LE(place + 30) + buffer.readUInt16LE(place + 32);
  }
  return parts;
}

const cellOf = (xml: string, ref: string): string => new RegExp(`<c r="${ref}"[^>]*?(?:/>|>[\\s\\S]*?</c>)`).exec(xml)?.[0] ?? '';

describe('the file', () => {
  it('has frozen header, filter, widths, repeated header row, A4 landscape fitted to the width, page numbers', async () => {
    const parts = unzip(await writeWorkbook(withManifest(sampleWorkbook(), 'key')));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:K4"/>');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<oddFooter>&amp;L本周新增和更改&amp;C第 &amp;P 页 / 共 &amp;N 页&amp;R荔园 2026-W47</oddFooter>');
    expect(sheet).toContain('<oddHeader>&amp;C&amp;&quot;-,Bold&quot;客户诉求</oddHeader>');
    expect(sheet).toMatch(/<col min="2" max="2" width="18" customWidth="1"\/>/);
    expect(sheet.match(/<col [^>]*hidden="1"[^>]*\/>/g)).toHaveLength(2);
    expect(parts.get('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'客户诉求'!$1:$1</definedName>`,
    );
    expect(parts.get('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'客户诉求'!$A$1:$K$4</definedName>`,
    );
    expect(parts.get('xl/styles.xml')).toContain('formatCode="yyyy-mm-dd hh:mm"');
  });

  it('holds text as text and no formula anywhere', async () => {
    const parts = unzip(await writeWorkbook(withManifest(sampleWorkbook(), 'key')));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    for (const ref of ['D2', 'E2', 'F2', 'D3', 'E3', 'F3', 'J2']) expect(cellOf(sheet, ref)).toContain('t="inlineStr"');
    expect(cellOf(sheet, 'F3')).toContain(`<t>=cmd|' /C calc'!A0</t>`);
    expect(cellOf(sheet, 'F2')).toContain('<t xml:space="preserve">厨房漏水\n已关总阀</t>');
    expect(sheet).not.toContain('<f');
  });
});

describe('dates do not depend on the zone of the machine', () => {
  const before = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = before;
  });

  it.each([
    ['Asia/Shanghai', -480],
    ['UTC', 0],
    ['America/Los_Angeles', 480],
    ['Pacific/Kiritimati', -840],
  ])('%s', async (zone, minutes) => {
    process.env['TZ'] = zone;
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(minutes);
    const signed = withManifest(sampleWorkbook(), 'key');
    const bytes = await writeWorkbook(signed);
    const sheet = unzip(bytes).get('xl/worksheets/sheet1.xml') ?? '';
    expect(cellOf(sheet, 'B2')).toContain(`<v>${46347 + (14 * 60 + 5) / 1440}</v>`);
    expect(cellOf(sheet, 'C2')).toContain('<v>46347</v>');
    expect(cellOf(sheet, 'C3')).toContain('<v>46081</v>');
    expect(await checkReadBack(signed, bytes)).toEqual([]);
    const read = await readWorkbook(bytes);
    expect(read.ok && read.value.workbook.sheets[0]?.rows[0]?.slice(1, 3)).toEqual(['2026-11-21T14:05:00+08:00', '2026-11-21']);
  });
});
