import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { type PaperPrinter, type Printable, PrinterRefused, paperOptions, pdfOptions, print, printOptions, printPage } from './printing';

const ALL = { printer: '', copies: 1, from: 1, to: 0 } as const;
const A5 = { paper: 'A5', landscape: true, ...ALL } as const;

/** A page that answers each print dialog the same way and says what was asked of it. */
function pageThat(success: boolean, reason: string) {
  const asked: string[] = [];
  const page: Printable = {
    printToPDF: async (options: PrintToPDFOptions) => {
      asked.push(`pdf ${JSON.stringify(options.pageSize)} ${options.landscape}`);
      return new Uint8Array([1]);
    },
    print: (options: WebContentsPrintOptions, done) => {
      asked.push(`print ${JSON.stringify(options.pageSize)} ${options.landscape}`);
      done(success, reason);
    },
  };
  return { asked, page };
}

describe('printing', () => {
  it.each([
    ['A4' as const, false, 595.28, 841.89],
    ['A5' as const, true, 419.53, 595.28],
  ])('%s (landscape %s) in points', (paper, landscape, width, height) => {
    const options = pdfOptions({ paper, landscape });
    const size = options.pageSize as { readonly width: number; readonly height: number };
    expect([size.width * 72, size.height * 72]).toEqual([expect.closeTo(width, 1), expect.closeTo(height, 1)]);
    expect(options.landscape).toBe(landscape);
  });

  it('prints without asking only where a printer was chosen before, and adds no margins to a PDF', () => {
    expect(printOptions(A5)).toEqual({ silent: false, printBackground: true, pageSize: 'A5', landscape: true, copies: 1 });
    expect(printOptions({ ...A5, printer: '针式', copies: 3 })).toMatchObject({ silent: true, deviceName: '针式', copies: 3 });
    expect(paperOptions(A5)).toEqual({ ...printOptions(A5), margins: { marginType: 'none' } });
  });

  it.each([
    [1, 0, undefined],
    [5, 0, [{ from: 4, to: 99_999 }]],
    [5, 8, [{ from: 4, to: 7 }]],
    [1, 3, [{ from: 0, to: 2 }]],
  ])('pages from %d to %d', (from, to, pageRanges) => {
    expect(printOptions({ ...A5, from, to }).pageRanges).toEqual(pageRanges);
  });

  it.each([
    ['60x40', 60_000, 40_000],
    ['241x93', 241_000, 93_100],
    ['86x54', 85_600, 54_000],
  ] as const)('tells the size of %s in microns, and of its PDF in inches', (paper, width, height) => {
    expect(printOptions({ ...ALL, paper, landscape: false }).pageSize).toEqual({ width, height });
    const size = pdfOptions({ paper, landscape: false }).pageSize as { readonly width: number };
    expect(size.width * 25_400).toBeCloseTo(width);
  });

  it.each([
    [true, '', true],
    [false, 'Print job canceled', false],
    [false, 'cancelled', false],
  ])('%s %j: %s', async (success, reason, printed) => {
    expect(await print(pageThat(success, reason).page, printOptions(A5))).toBe(printed);
  });

  it('throws what the printer refused', async () => {
    await expect(print(pageThat(false, 'Invalid printer settings').page, printOptions(A5))).rejects.toThrow(PrinterRefused);
  });
});

describe('printing a page', () => {
  const logged: string[] = [];
  const run = (from: Printable, paper: PaperPrinter | null) => printPage(A5, from, paper, (_level, message) => void logged.push(message));

  it('prints it as it is where paper sizes are kept', async () => {
    const { page, asked } = pageThat(true, '');
    expect(await run(page, null)).toBe(true);
    expect(asked).toEqual(['print "A5" true']);
  });

  it.each([true, false])('hands over a PDF of the exact size, and what came of it (%s)', async (printed) => {
    const { page, asked } = pageThat(true, '');
    expect(await run(page, async (pdf) => pdf.length === 1 && printed)).toBe(printed);
    expect(asked).toEqual([expect.stringMatching(/^pdf .*5\.82.*8\.26.* true$/)]);
  });

  it('prints it as it is when the PDF could not be shown', async () => {
    const { page, asked } = pageThat(true, '');
    expect(await run(page, () => Promise.reject(new Error('not ready')))).toBe(true);
    expect(asked.at(-1)).toBe('print "A5" true');
    expect(logged).toEqual(['print by way of a PDF: not ready']);
  });

  it('asks no second time when the printer refused', async () => {
    const { page, asked } = pageThat(true, '');
    await expect(run(page, () => Promise.reject(new PrinterRefused('no paper')))).rejects.toThrow('no paper');
    expect(asked).toHaveLength(1);
  });
});
