/** What is left of a person's work outside of the page when the desk is locked: paper being printed, the preview, what was just saved. */
import { clearPrint } from '@renderer/print/print-root';
import { clearQueue } from '@renderer/print-jobs/print-queue';
import { usePrintState } from '@renderer/print-jobs/print-state';
import { usePaperBack } from '@renderer/stores/paper-back';
import { useSaving } from '@renderer/stores/saving';
import { useShownRecord } from '@renderer/stores/shown-record';

/** `title`: what the window is called without any record. */
export function forgetScreen(page: Document, title: string): void {
  clearPrint();
  usePrintState.getState().show({ kind: 'idle' });
  clearQueue();
  useSaving.getState().showSaved(null);
  usePaperBack.getState().take(null);
  useShownRecord.setState({ record: null });
  page.title = title;
}
