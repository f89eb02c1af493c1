/** The parts of an .xlsx file around its sheets: types, relations, list of sheets, properties. */

import { escapeXml } from '@shared/base/markup';
import { toMs } from '@shared/base/time';
import { cleanText } from '@shared/workbook/cells';
import type { Workbook } from '@shared/workbook/model';
import { pictureParts, pictureTypes } from './pictures';
import { filterRange } from './sheet';
import { stylesXml } from './styles';
import { XML_HEAD } from './xml';
import type { ZipPart } from './zip';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Stands in the file's properties as program and writer. */
const PRODUCER = 'Deskbook';

/** Path of a sheet's part; the first sheet is 0. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** All parts but the sheets; the list of contents comes first, as readers expect. */
export function frameParts(workbook: Workbook): readonly ZipPart[] {
  const part = (name: string, xml: string): ZipPart => ({ name, chunks: [XML_HEAD + xml] });
  return [
    part('[Content_Types].xml', contentTypes(workbook)),
    part('_rels/.rels', rootRelations()),
    part('docProps/core.xml', coreProperties(workbook)),
    part('docProps/app.xml', `<Properties xmlns="${OFFICE}/extended-properties"><Application>${PRODUCER}</Application></Properties>`),
    part('xl/workbook.xml', workbookXml(workbook)),
    part('xl/_rels/workbook.xml.rels', workbookRelations(workbook)),
    part('xl/styles.xml', stylesXml()),
    ...pictureParts(workbook),
  ];
}

function contentTypes(workbook: Workbook): string {
  const override = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    pictureTypes(workbook),
    override('xl/workbook.xml', `${SHEET_TYPES}.sheet.main+xml`),
    ...workbook.sheets.map((_, index) => override(sheetPath(index), `${SHEET_TYPES}.worksheet+xml`)),
    override('xl/styles.xml', `${SHEET_TYPES}.styles+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    '</Types>',
  ].join('');
}

function rootRelations(): string {
  return relations([
    [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
  ]);
}

function workbookRelations(workbook: Workbook): string {
  const sheets = workbook.sheets.map((_, index) => [`${OFFICE}/relationships/worksheet`, sheetPath(index).slice(3)] as const);
  return relations([...sheets, [`${OFFICE}/relationships/styles`, 'styles.xml']]);
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** Sheets, and for each the repeated header row and, where there is a filter, the hidden name that Excel gives it. */
function workbookXml(workbook: Workbook): string {
  const sheets = workbook.sheets.map(
    (sheet, index) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = workbook.sheets.flatMap((sheet, index) => {
    const quoted = escapeXml(`'${sheet.name.replaceAll("'", "''")}'`);
    const filter = filterRange(sheet)?.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const hidden = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${filter}</definedName>`;
    return [
      ...(filter === undefined ? [] : [hidden]),
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$1</definedName>`,
    ];
  });
  const views = '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>';
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">${views}<sheets>${sheets.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

function coreProperties(workbook: Workbook): string {
  const { siteName, week, createdAt } = workbook.meta;
  const when = new Date(toMs(createdAt)).toISOString().replace(/\.\d+/, '');
  const time = (tag: string): string => `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${when}</dcterms:${tag}>`;
  const spaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  const title = escapeXml(cleanText(`${siteName} ${week}`.trim()));
  return `<cp:coreProperties ${spaces}><dc:title>${title}</dc:title><dc:creator>${PRODUCER}</dc:creator>${time('created')}${time('modified')}</cp:coreProperties>`;
}
