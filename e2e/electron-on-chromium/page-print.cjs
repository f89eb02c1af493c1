/* Translates Electron's print options for Chromium. */
'use strict';

const INCHES = { A3: [11.7, 16.54], A4: [8.27, 11.7], A5: [5.83, 8.27], Letter: [8.5, 11], Legal: [8.5, 14] };

/** Parameters of `Page.printToPDF` for the options of `webContents.printToPDF`. */
function pdfParameters(o = {}) {
  const named = typeof o.pageSize === 'string' ? INCHES[o.pageSize] : undefined;
  const size = named ?? (o.pageSize && typeof o.pageSize === 'object' ? [o.pageSize.width, o.pageSize.height] : INCHES.Letter);
  if (typeof o.pageSize === 'string' && !named) throw new Error(`Invalid pageSize ${o.pageSize}`);
  const m = o.margins ?? {};
  return {
    landscape: Boolean(o.landscape),
    displayHeaderFooter: Boolean(o.displayHeaderFooter),
    printBackground: Boolean(o.printBackground),
    scale: o.scale ?? 1,
    paperWidth: size[0],
    paperHeight: size[1],
    marginTop: m.top ?? 0.4,
    marginBottom: m.bottom ?? 0.4,
    marginLeft: m.left ?? 0.4,
    marginRight: m.right ?? 0.4,
    pageRanges: o.pageRanges ?? '',
    headerTemplate: o.headerTemplate ?? '',
    footerTemplate: o.footerTemplate ?? '',
    preferCSSPageSize: Boolean(o.preferCSSPageSize),
    generateTaggedPDF: Boolean(o.generateTaggedPDF),
    generateDocumentOutline: Boolean(o.generateDocumentOutline),
  };
}

/** What `webContents.print` is asked for, as options of a PDF: sizes come in microns there, pages from 0. */
function sheetOptions(o) {
  const { width, height } = typeof o.pageSize === 'object' ? o.pageSize : {};
  return {
    ...o,
    ...(width && { pageSize: { width: width / 25400, height: height / 25400 } }),
    pageRanges: (o.pageRanges ?? []).map(({ from, to }) => `${from + 1}-${Math.min(to + 1, 9999)}`).join(','),
    preferCSSPageSize: true,
  };
}

module.exports = { pdfParameters, sheetOptions };
