/** Which buttons of a record stand in sight and which behind 更多: what its state calls for comes first. */

export interface Tool {
  readonly id: string;
  readonly label: string;
  /** `W`, `Ctrl P`; absent = none. */
  readonly key?: string;
  readonly tone: 'main' | 'plain' | 'danger';
  /** An action that leaves the record in its state. */
  readonly stays?: boolean;
  readonly run: () => void;
}

export interface ArrangedTools {
  readonly near: readonly Tool[];
  /** Empty when everything fits in one line. */
  readonly more: readonly Tool[];
}

/** px of one line beside the list at 1366 px. */
const ROOM = 598;
/** Beyond these nothing stands out any more. */
const NEAR = 5;
const FIT = 6;
/** Of a button: its edges and the gap, a Chinese and any other letter, and what its key needs. */
const AROUND = 34;
const WIDE = 14;
const NARROW = 7.5;
const KEY = 18;
/** What 更多 itself takes. */
const MORE = 104;

/** Near ones by rank, the rest in the order given. Only the first main one keeps its tone: one next thing, not three. */
export function arrange(tools: readonly Tool[]): ArrangedTools {
  const ranked = tools.map((tool, index) => ({ tool, index })).sort((a, b) => rank(a.tool) - rank(b.tool) || a.index - b.index);
  const first = ranked[0]?.tool;
  const calm = (tool: Tool): Tool => (tool.tone === 'main' && tool !== first ? { ...tool, tone: 'plain' } : tool);
  if (tools.length <= FIT && tools.reduce((sum, tool) => sum + widthOf(tool), 0) <= ROOM) {
    return {
      near: [...tools.filter((tool) => tool.tone !== 'danger'), ...tools.filter((tool) => tool.tone === 'danger')].map(calm),
      more: [],
    };
  }
  const near: Tool[] = [];
  let left = ROOM - MORE;
  for (const { tool } of ranked.slice(0, NEAR)) {
    left -= widthOf(tool);
    if (left < 0) break;
    near.push(tool);
  }
  return { near: near.map(calm), more: tools.filter((tool) => !near.includes(tool)) };
}

/** What moves the record on, then what else is done often enough to have a letter, editing and printing, then the rest. */
function rank({ tone, stays = false, key }: Tool): number {
  if (tone === 'danger') return 5;
  if (tone === 'main') return stays ? 1 : 0;
  return key === undefined ? 3 : 2;
}

function widthOf({ label, key = '' }: Tool): number {
  const letters = [...label].reduce((sum, letter) => sum + (letter > '\u2e80' ? WIDE : NARROW), 0);
  return AROUND + letters + (key === '' ? 0 : KEY + key.length * NARROW);
}
