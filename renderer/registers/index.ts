/** Icons and special screens of the registers: one line each. A register without a line gets the plain icon and the derived screens. */
import {
  ApartmentOutlined,
  CheckSquareOutlined,
  ClockCircleOutlined,
  CustomerServiceOutlined,
  FileTextOutlined,
  FormOutlined,
  HomeOutlined,
  IdcardOutlined,
  InboxOutlined,
  KeyOutlined,
  MessageOutlined,
  NotificationOutlined,
  ProfileOutlined,
  SwapOutlined,
  TagOutlined,
  TeamOutlined,
  ToolOutlined,
} from '@ant-design/icons';
import { CallbackDetail, CallbackLead, RoundPanel } from './callbacks/screens';
import { LinesControl } from './checks/lines-control';
import { documentScreens } from './documents/screens';
import { dutyScreens } from './duty/screens';
import { KeyBoard } from './keys/board';
import { CoverPanel } from './letters/cover-panel';
import { ParcelBoard } from './parcels/board';
import { KnownParcel } from './parcels/known-parcel';
import type { RegisterUi } from './register-ui';
import { requestScreens } from './requests/screens';
import { unitScreens } from './units/screens';
import { VisitorBoard } from './visitors/board';
import { workorderScreens } from './workorders/screens';

const screens: Readonly<Record<string, RegisterUi>> = {
  duty: { icon: FormOutlined, ...dutyScreens },
  requests: { icon: MessageOutlined, ...requestScreens },
  workorders: { icon: ToolOutlined, ...workorderScreens },
  callbacks: { icon: CustomerServiceOutlined, detailLead: CallbackLead, detailExtra: CallbackDetail, actionPanels: { round: RoundPanel } },
  letters: { icon: NotificationOutlined, detailExtra: CoverPanel },
  keys: { icon: KeyOutlined, board: KeyBoard },
  keyloans: { icon: SwapOutlined },
  visitors: { icon: IdcardOutlined, board: VisitorBoard },
  parcels: { icon: InboxOutlined, formExtra: KnownParcel, board: ParcelBoard },
  checks: { icon: CheckSquareOutlined, formControls: { lines: LinesControl } },
  documents: { icon: FileTextOutlined, ...documentScreens },
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
