/** What the register of documents brings to its derived screens. */
import { AskPanel } from '../parts/ask-panel';
import { Asks } from '../parts/asks';
import { DocumentsBoard } from './board';
import { ReviewPanel } from './review-panel';

export const documentScreens = { board: DocumentsBoard, detailLead: Asks, actionPanels: { ask: AskPanel, review: ReviewPanel } } as const;
