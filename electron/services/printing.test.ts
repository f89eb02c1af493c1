import { describe, expect, it } from 'vitest';
import { pdfOptions, printOptions, printOutcome } from './printing';

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

  it('never prints without asking', () => expect(printOptions({ paper: 'A4', landscape: false }).silent).toBe(false));

  it('tells a cancelled job from a failed one', () => {
    expect([printOutcome(true, ''), printOutcome(false, 'Print job canceled'), printOutcome(false, 'cancelled')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(() => printOutcome(false, 'Invalid printer settings')).toThrow('Invalid printer settings');
  });
});
