/** How one record prints on paper of its own, as data: a note, a receipt, a pass, a slip in several parts. */
import type { Text } from '../../base/text';

/** A table of item lines on a slip, such as 名称×数量. */
export interface SlipLines {
  /** Empty lines are added up to this number, for the pen. Default 3. */
  readonly least?: number;
  /** Heading of an empty last column in which each line is signed. */
  readonly sign?: Text;
}

/** Keys of the fields from which a letter or a notice is set; its body breaks into paragraphs at line ends. */
export interface LetterFields {
  readonly title: string;
  readonly body: string;
  /** Where it hangs; stands small in the foot. */
  readonly places?: string;
  /** The time whose day it bears; the day of printing while that is empty. */
  readonly at: string;
}

export interface Slip {
  /** Default: the title of the register's form. */
  readonly title?: Text;
  /** Default: the code of the register's form. */
  readonly code?: string;
  /** As shipped; the site may choose the other one. Default A4. */
  readonly paper?: 'A4' | 'A5';
  /** Default portrait; several copies on A5 always lie across. */
  readonly orientation?: 'portrait' | 'landscape';
  /** Default: those of the register's form. */
  readonly signatures?: readonly Text[];
  /** Keys of printed fields in the order of the slip; the others can be ticked in the settings. Default: all, as printed. */
  readonly fields?: readonly string[];
  /** The parts on one sheet, each with the name of who keeps it; cut lines stand between them. On A5 each part takes a sheet. */
  readonly copies?: readonly Text[];
  /** Tables of item lines by the key of their rows field. */
  readonly lines?: Readonly<Record<string, SlipLines>>;
  /** Label of the place for a photo; the newest photo attached to the record stands in it. */
  readonly photo?: Text;
  /** Keys of fields with numbers that the form demands whole, since whoever signs proves who he is with them (PRI-1); others are masked. */
  readonly demands?: readonly string[];
  /** Keys of money fields that are told in capital numerals as well. */
  readonly inWords?: readonly string[];
  /** Notes under the table, in Chinese as on the paper. */
  readonly remarks?: string;
  /** Prints as a letter instead of a table. */
  readonly letter?: LetterFields;
}
