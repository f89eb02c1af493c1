/** Long pieces of work of pages, one at a time a page: how far each is, and what came of it until somebody has seen it. They may outlast their page. */
import { create } from 'zustand';

/** Pages, as the paths they stand under. */
export type WorkPage = '/safety' | '/journal' | '/archive';

export interface Busy {
  /** What is being done, as 正在做快照. */
  readonly title: string;
  readonly done: number;
  /** 0 = not known; 100 for a share. */
  readonly all: number;
}

/** What came of it, as its page says it and as one sentence elsewhere. */
export interface Came {
  readonly tone: 'done' | 'late' | 'calm';
  readonly text: string;
  /** For the page alone. */
  readonly detail?: unknown;
}

export interface PageWork {
  readonly busy: Busy | null;
  /** null = nothing yet, or somebody has seen it and left. */
  readonly came: Came | null;
  /** The page is on the screen. */
  readonly isShown: boolean;
  /** Stops what is busy; null = nothing is. */
  readonly control: AbortController | null;
  /** What is busy goes on when the page is left. */
  readonly goesOn: boolean;
}

interface LongWorks {
  readonly pages: Readonly<Partial<Record<WorkPage, PageWork>>>;
  /** Makes room for a piece of work; null while another one of the page is busy. */
  begin(page: WorkPage, title: string, goesOn: boolean): AbortController | null;
  tell(page: WorkPage, done: number, all: number): void;
  /** Says what came of it, or takes that away. */
  say(page: WorkPage, came: Came | null): void;
  end(page: WorkPage): void;
  show(page: WorkPage): void;
  /** What only served to look ends here; what was said and seen is gone. */
  leave(page: WorkPage): void;
}

const NOTHING: PageWork = { busy: null, came: null, isShown: false, control: null, goesOn: false };

export const useLongWorks = create<LongWorks>()((set, get) => {
  const of = (page: WorkPage): PageWork => get().pages[page] ?? NOTHING;
  const change = (page: WorkPage, news: Partial<PageWork>): void =>
    set(({ pages }) => ({ pages: { ...pages, [page]: { ...of(page), ...news } } }));
  return {
    pages: {},
    begin: (page, title, goesOn) => {
      if (of(page).busy) return null;
      const control = new AbortController();
      change(page, { busy: { title, done: 0, all: 0 }, came: null, control, goesOn });
      return control;
    },
    tell: (page, done, all) => {
      const { busy } = of(page);
      if (busy) change(page, { busy: { ...busy, done, all } });
    },
    say: (page, came) => change(page, { came }),
    end: (page) => change(page, { busy: null, control: null }),
    show: (page) => change(page, { isShown: true }),
    leave: (page) => {
      const { busy, control, goesOn } = of(page);
      if (!goesOn) control?.abort();
      change(page, { isShown: false, ...((busy === null || !goesOn) && { came: null }) });
    },
  };
});

/** What is under way or came to an end behind somebody's back: for whoever looks at another page. */
export function elsewhere(pages: LongWorks['pages']): readonly (readonly [WorkPage, PageWork])[] {
  return (Object.entries(pages) as [WorkPage, PageWork][]).filter(([, { isShown, busy, came }]) => !isShown && (busy ?? came) !== null);
}
