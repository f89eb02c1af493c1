/** The keys that work from anywhere, in one table: the hotkeys, the footer, the `?` card and the printed card read it. */
import type { StaffCard } from '@renderer/desk/directory';
import { type Text, text } from '@shared/base/text';
import type { Actor } from '@shared/registers/contract/context';
import { registers } from '@shared/registers/index';
import { mayWrite } from '@shared/rules/rights/registers';
import { HOME, type Page, pages } from './pages';

export interface Shortcut {
  /** As written on the keyboard: `F2`. */
  readonly key: string;
  readonly label: Text;
  readonly path: string;
  /** Register in which it begins a record; absent = it only goes somewhere. */
  readonly begins?: string;
  /** As the page it leads to. */
  readonly shownTo?: Page['shownTo'];
}

interface Wish extends Shortcut {
  /** Register or page that must exist. */
  readonly needs: string;
}

const wishes: readonly Wish[] = [
  { key: 'F2', label: text('记一条值班', 'Duty entry'), path: '/r/duty/new', begins: 'duty', needs: 'duty' },
  { key: 'F3', label: text('登记诉求', 'Request'), path: '/r/requests/new', begins: 'requests', needs: 'requests' },
  { key: 'F4', label: text('快递入库', 'Parcel in'), path: '/r/parcels/new', begins: 'parcels', needs: 'parcels' },
  { key: 'F6', label: text('访客登记', 'Visitor'), path: '/r/visitors/new', begins: 'visitors', needs: 'visitors' },
  { key: 'F7', label: text('借还钥匙', 'Key out or in'), path: '/r/keys', needs: 'keys' },
];

const fromPages: readonly Shortcut[] = pages.flatMap(({ key, title, path, shownTo }) =>
  key ? [{ key, label: title, path, ...(shownTo && { shownTo }) }] : [],
);

/** F-keys of what exists in this program, in their order on the keyboard. */
export const shortcuts: readonly Shortcut[] = [
  ...wishes.filter(({ needs, key }) => needs in registers && !fromPages.some((page) => page.key === key)),
  ...fromPages,
].sort((a, b) => Number(a.key.slice(1)) - Number(b.key.slice(1)));

/** Those of a person: who may not write in a register is not sent to its form, nor to a page that is not there for him. */
export function shortcutsOf(actor: Actor, staff: readonly StaffCard[]): readonly Shortcut[] {
  return shortcuts.filter(
    ({ begins, shownTo }) => (begins === undefined || mayWrite(actor.role, begins)) && shownTo?.(actor, staff) !== false,
  );
}

/** Keys that are not a way to a place; the frame and the forms listen to them. */
export const otherKeys: readonly { readonly key: string; readonly label: Text }[] = [
  { key: '/', label: text('搜索', 'Search') },
  { key: 'Ctrl K', label: text('命令和搜索', 'Commands and search') },
  { key: 'Alt B', label: text('去刚才扫到的（写着东西时扫的）', 'Go to what was scanned while writing') },
  { key: 'Ins', label: text('在眼前这本台账登记一条', 'New record in the register shown') },
  { key: 'Ctrl Enter', label: text('保存', 'Save') },
  { key: 'Ctrl P', label: text('打印当前内容', 'Print this') },
  { key: 'Ctrl Z', label: text('撤销刚保存的（10 秒内）', 'Take back what was just saved (10 s)') },
  { key: 'F10', label: text('换人，画面不动', 'Change person, the screen stays') },
  { key: 'Ctrl L', label: text('锁定', 'Lock') },
  { key: 'Esc', label: text('返回，草稿保留', 'Back, the draft is kept') },
  { key: '↑ ↓ Enter', label: text('列表里选择、打开', 'Choose and open in lists') },
  { key: 'Shift Enter', label: text('打开看板、交接单上选中的记录', 'Open the record chosen on a board or a handover sheet') },
  { key: 'Alt 1…9', label: text('左边第几项', 'Rail entry') },
  { key: 'F1', label: text('帮助：眼前这一页', 'Help about the page shown') },
  { key: '?', label: text('显示快捷键', 'Show keys') },
];

/** Entries of the rail that Alt+1…9 open: 今日 first, then the daily registers. */
export function railPaths(): readonly string[] {
  const daily = Object.values(registers)
    .map((module) => module.definition)
    .filter((definition) => definition.group === 'desk')
    .map(({ id }) => pages.find((page) => page.standsFor === id)?.path ?? `/r/${id}`);
  return [
    ...new Set([HOME, ...pages.filter((page) => page.place === 'top' && page.standsFor === undefined).map((page) => page.path), ...daily]),
  ];
}
