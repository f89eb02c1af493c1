/** Pictures on sheets: the drawing that says where each stands, its relations, and the PNG files. */
import { escapeXml } from '@shared/base/markup';
import { cleanText } from '@shared/workbook/cells';
import type { Sheet, SheetPicture, Workbook } from '@shared/workbook/model';
import { XML_HEAD } from './xml';
import type { ZipPart } from './zip';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** Units of a drawing in a pixel, at 96 of them an inch. */
const EMU = 9525;
/** Pixels of a row of the usual height, and between two pictures. */
const ROW = 20;
const GAP = 20;

interface Placed {
  /** Of the drawing, and of the sheet in the workbook, from 1. */
  readonly drawing: number;
  readonly sheet: number;
  /** Column right of the columns that are seen, from 0. */
  readonly column: number;
  readonly pictures: readonly SheetPicture[];
  /** Of the first picture among all, from 1. */
  readonly first: number;
}

/** Whether a sheet has a drawing; its XML then names the relation `rId1`. */
export function hasPictures({ pictures = [] }: Sheet): boolean {
  return pictures.length > 0;
}

/** Types of the parts for the list of contents; '' without pictures. */
export function pictureTypes(workbook: Workbook): string {
  const placed = placedIn(workbook);
  if (placed.length === 0) return '';
  const type = 'application/vnd.openxmlformats-officedocument.drawing+xml';
  const drawings = placed.map(({ drawing }) => `<Override PartName="/xl/drawings/drawing${drawing}.xml" ContentType="${type}"/>`);
  return `<Default Extension="png" ContentType="image/png"/>${drawings.join('')}`;
}

/** The parts of all pictures; none without pictures. */
export function pictureParts(workbook: Workbook): readonly ZipPart[] {
  return placedIn(workbook).flatMap((placed) => {
    const { drawing, sheet, pictures, first } = placed;
    const images = pictures.map((_, index) => [`${OFFICE}/image`, `../media/image${first + index}.png`] as const);
    return [
      xml(`xl/worksheets/_rels/sheet${sheet}.xml.rels`, relations([[`${OFFICE}/drawing`, `../drawings/drawing${drawing}.xml`]])),
      xml(`xl/drawings/drawing${drawing}.xml`, drawingXml(placed)),
      xml(`xl/drawings/_rels/drawing${drawing}.xml.rels`, relations(images)),
      ...pictures.map(({ png }, index): ZipPart => ({ name: `xl/media/image${first + index}.png`, chunks: [png] })),
    ];
  });
}

function placedIn({ sheets }: Workbook): readonly Placed[] {
  const placed: Placed[] = [];
  let first = 1;
  for (const [index, { pictures = [], columns }] of sheets.entries()) {
    if (pictures.length === 0) continue;
    placed.push({ drawing: placed.length + 1, sheet: index + 1, column: columns.length + 1, pictures, first });
    first += pictures.length;
  }
  return placed;
}

function drawingXml({ pictures, column }: Placed): string {
  let top = ROW;
  const anchors = pictures.map((picture, index) => {
    const row = Math.ceil(top / ROW);
    top = row * ROW + picture.height + GAP;
    return anchor(picture, index + 1, column, row);
  });
  return `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${anchors.join('')}</xdr:wsDr>`;
}

function anchor({ caption, width, height }: SheetPicture, id: number, column: number, row: number): string {
  const name = escapeXml(cleanText(caption));
  const size = `cx="${width * EMU}" cy="${height * EMU}"`;
  return [
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext ${size}/>`,
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id + 1}" name="${name}" descr="${name}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>`,
    `<xdr:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="rId${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>`,
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`,
  ].join('');
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`;
}

function xml(name: string, text: string): ZipPart {
  return { name, chunks: [XML_HEAD + text] };
}
