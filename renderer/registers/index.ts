/** Icons and special screens of the registers: one line each. A register without a line gets the plain icon and the derived screens. */
import {
  ApartmentOutlined,
  AuditOutlined,
  BarcodeOutlined,
  BellOutlined,
  BuildOutlined,
  BulbOutlined,
  CarryOutOutlined,
  CheckSquareOutlined,
  ClockCircleOutlined,
  CommentOutlined,
  CreditCardOutlined,
  CustomerServiceOutlined,
  FileProtectOutlined,
  FileTextOutlined,
  FlagOutlined,
  FolderOpenOutlined,
  FormOutlined,
  GiftOutlined,
  HomeOutlined,
  IdcardOutlined,
  InboxOutlined,
  KeyOutlined,
  LikeOutlined,
  LoginOutlined,
  MessageOutlined,
  NotificationOutlined,
  PayCircleOutlined,
  ProfileOutlined,
  PushpinOutlined,
  SendOutlined,
  ShoppingOutlined,
  SolutionOutlined,
  SoundOutlined,
  SwapOutlined,
  TagOutlined,
  TeamOutlined,
  ThunderboltOutlined,
  ToolOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import { borrowedScreens } from './borrowed/screens';
import { callbackScreens } from './callbacks/screens';
import { LinesControl } from './checks/lines-control';
import { counterScreens } from './counter/screens';
import { documentScreens } from './documents/screens';
import { dutyScreens } from './duty/screens';
import { feereminderScreens } from './feereminders/screens';
import { feeScreens } from './fees/screens';
import { SheetDetail } from './handover/detail-extra';
import { KeyBoard } from './keys/board';
import { CoverPanel } from './letters/cover-panel';
import { moveScreens } from './moves/screens';
import { NoteReaders } from './notes/detail-extra';
import { noticeScreens } from './notices/screens';
import { BookAccount } from './paperbooks/account';
import { parcelScreens } from './parcels/screens';
import type { RegisterUi } from './register-ui';
import { releaseScreens } from './releases/screens';
import { requestScreens } from './requests/screens';
import { unitScreens } from './units/screens';
import { visitorScreens } from './visitors/screens';
import { CodeLine } from './weekreports/code-line';
import { workorderScreens } from './workorders/screens';

const screens: Readonly<Record<string, RegisterUi>> = {
  handover: { icon: UserSwitchOutlined, detailExtra: SheetDetail },
  reviews: { icon: AuditOutlined },
  surveys: { icon: LikeOutlined },
  weekreports: { icon: SendOutlined, detailExtra: CodeLine },
  headopinions: { icon: FlagOutlined },
  duty: { icon: FormOutlined, ...dutyScreens },
  requests: { icon: MessageOutlined, ...requestScreens },
  workorders: { icon: ToolOutlined, ...workorderScreens },
  callbacks: { icon: CustomerServiceOutlined, ...callbackScreens },
  letters: { icon: NotificationOutlined, detailExtra: CoverPanel },
  keys: { icon: KeyOutlined, board: KeyBoard },
  keyloans: { icon: SwapOutlined },
  visitors: { icon: IdcardOutlined, ...visitorScreens },
  parcels: { icon: InboxOutlined, ...parcelScreens },
  releases: { icon: CarryOutOutlined, ...releaseScreens },
  passes: { icon: CreditCardOutlined, ...counterScreens },
  moves: { icon: LoginOutlined, ...moveScreens },
  renovations: { icon: BuildOutlined, ...counterScreens },
  instructions: { icon: PushpinOutlined },
  checks: { icon: CheckSquareOutlined, formControls: { lines: LinesControl } },
  notices: { icon: SoundOutlined, ...noticeScreens },
  notes: { icon: BulbOutlined, detailExtra: NoteReaders },
  otherlogs: { icon: SolutionOutlined },
  documents: { icon: FileTextOutlined, ...documentScreens },
  messages: { icon: CommentOutlined },
  borrowed: { icon: ShoppingOutlined, ...borrowedScreens },
  archiveloans: { icon: FolderOpenOutlined },
  lostfound: { icon: GiftOutlined },
  fees: { icon: PayCircleOutlined, ...feeScreens },
  feereminders: { icon: BellOutlined, ...feereminderScreens },
  agency: { icon: ThunderboltOutlined },
  paperbooks: { icon: BarcodeOutlined, detailExtra: BookAccount },
  printouts: { icon: FileProtectOutlined },
  units: { icon: HomeOutlined, ...unitScreens },
  staff: { icon: TeamOutlined },
  departments: { icon: ApartmentOutlined },
  prices: { icon: TagOutlined },
  promises: { icon: ClockCircleOutlined },
};

const PLAIN: RegisterUi = { icon: ProfileOutlined };

/** The special screens of a register; a register without any has the plain icon only. */
export function screensOf(register: string): RegisterUi {
  return screens[register] ?? PLAIN;
}
