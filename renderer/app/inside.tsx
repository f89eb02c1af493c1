/** The program of somebody who has signed in. Everything that the sign-in does without is loaded with it. */
import { DeskProvider } from '@renderer/desk/desk-context';
import { SignHost } from '@renderer/registers/parts/signing/sign-host';
import { ThemeProvider } from '@renderer/ui/theme-provider';
import type { Actor } from '@shared/registers/contract/context';
import { Frame } from './frame';
import { HelpKey } from './help-key';

export interface InsideProps {
  readonly actor: Actor;
}

export function Inside({ actor }: InsideProps) {
  return (
    <ThemeProvider>
      <DeskProvider actor={actor}>
        <Frame />
        <SignHost />
        <HelpKey />
      </DeskProvider>
    </ThemeProvider>
  );
}
