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

/** So many stand in one line at 1366 px beside the list. */
const FIT = 6;
const NEAR = 5;

/** Near ones by rank, the rest in the order given. Only the first main one keeps its tone: one next thing, not three. */
export function arrange(tools: readonly Tool[]): ArrangedTools {
  const ranked = tools.map((tool, index) => ({ tool, index })).sort((a, b) => rank(a.tool) - rank(b.tool) || a.index - b.index);
  const first = ranked[0]?.tool;
  const calm = (tool: Tool): Tool => (tool.tone === 'main' && tool !== first ? { ...tool, tone: 'plain' } : tool);
  if (tools.length <= FIT) return { near: tools.map(calm), more: [] };
  const near = ranked.slice(0, NEAR).map(({ tool }) => tool);
  return { near: near.map(calm), more: tools.filter((tool) => !near.includes(tool)) };
}

/** What moves the record on, then what else is done often enough to have a letter, editing and printing, then the rest. */
function rank({ tone, stays = false, key }: Tool): number {
  if (tone === 'danger') return 5;
  if (tone === 'main') return stays ? 1 : 0;
  return key === undefined ? 3 : 2;
}
