/** What a site says of itself and its desk: name, letter, shifts, forms, phrases. Each is one setting with its own history. */
import { z } from 'zod';
import { PAPER_NAMES, type PaperName } from '../../base/paper';
import { defineSetting } from '../../base/setting';
import { type Shift, shiftClock } from './shifts';

const shortText = z.string().trim().max(60);

export const siteName = defineSetting('site.name', shortText, '');

/** Made once when the site is founded; '' = nothing is founded yet. */
export const siteId = defineSetting('site.id', z.string().max(40), '');

/** Letter of this desk in the running numbers (NUM-1); '' when the site has one desk. */
export const deskLetter = defineSetting('site.desk', z.string().regex(/^[A-Z]?$/), '');

/** Letters this desk had before: what was written under them is still its own. Kept by `site.letter`. */
export const formerLetters = defineSetting(
  'site.desk.former',
  z
    .array(z.string().regex(/^[A-Z]$/))
    .max(26)
    .readonly(),
  [],
);

/** First line of every printed form; '' = the site's name. */
export const letterhead = defineSetting('site.letterhead', z.string().trim().max(80), '');

const shiftSchema = z.object({ name: shortText.min(1), from: shiftClock, to: shiftClock }).readonly();

export const FIRST_SHIFTS: readonly Shift[] = [
  { name: '早班', from: '07:30', to: '15:30' },
  { name: '中班', from: '15:30', to: '23:30' },
  { name: '夜班', from: '23:30', to: '07:30' },
];

export const shiftsSetting = defineSetting<readonly Shift[]>('site.shifts', z.array(shiftSchema).max(12).readonly(), FIRST_SHIFTS);

/** Minutes without a key or a click until the desk is locked (SEC-1); 0 = never. */
export const lockMinutes = defineSetting('site.lockMinutes', z.number().int().min(0).max(240), 15);

/** Minutes between event and writing from which a record is marked 补录 (BY-13). */
export const lateAfterMinutes = defineSetting('site.lateAfterMinutes', z.number().int().min(5).max(10_080), 60);

/** A phrase (BY-15): the letters expand to `text`. */
export interface Phrase {
  readonly letters: string;
  readonly text: string;
}

const phraseSchema = z.object({ letters: z.string().trim().min(1).max(12), text: z.string().trim().min(1).max(500) }).readonly();

const FIRST_PHRASES: readonly Phrase[] = [
  { letters: 'ygz', text: '已告知业主处理情况，业主表示知悉。' },
  { letters: 'ygc', text: '已通知工程部到场查看。' },
  { letters: 'ybx', text: '已登记报修，安排人员上门。' },
  { letters: 'wrj', text: '电话无人接听，稍后再联系。' },
  { letters: 'zzc', text: '巡查正常，未发现异常。' },
];

export const phrasesSetting = defineSetting<readonly Phrase[]>('site.phrases', z.array(phraseSchema).max(300).readonly(), FIRST_PHRASES);

/** How a site prints one form; an absent part is as the program ships it (BY-17). */
export interface SiteForm {
  readonly title?: string | undefined;
  /** First line, where it is not the site's letterhead. */
  readonly letterhead?: string | undefined;
  readonly paper?: PaperName | undefined;
  /** A label bears a line code instead of a QR code, for scanners that read no other. */
  readonly line?: boolean | undefined;
  /** Form code such as `R02—WKF07`. */
  readonly code?: string | undefined;
  /** Notes under the table. */
  readonly remarks?: string | undefined;
  /** Whether the signed paper is waited for (BY-3); absent = as `comesBackAsRule` says. */
  readonly back?: boolean | undefined;
  /** Keys of columns or cells that are not printed, and of those printed that the form ships without. */
  readonly hidden?: readonly string[] | undefined;
  readonly added?: readonly string[] | undefined;
}

const formSchema = z
  .object({
    title: z.string().trim().max(80).optional(),
    code: z.string().trim().max(40).optional(),
    remarks: z.string().max(1000).optional(),
    letterhead: z.string().trim().max(80).optional(),
    paper: z.enum(PAPER_NAMES).optional(),
    line: z.boolean().optional(),
    back: z.boolean().optional(),
    hidden: z.array(z.string()).readonly().optional(),
    added: z.array(z.string()).readonly().optional(),
  })
  .readonly();

/** Id of a printed form, as renderer/print-jobs lists them → how it prints. */
export const formsSetting = defineSetting<Readonly<Record<string, SiteForm>>>(
  'site.forms',
  z.record(z.string(), formSchema).readonly(),
  {},
);
