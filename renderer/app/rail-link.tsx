/** A place in the rail. */
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useGo } from './use-go';

interface RailLinkProps {
  readonly path: string;
  /** Whether it is the place that is shown. */
  readonly on: boolean;
  readonly hint: string;
  readonly children: ReactNode;
}

export function RailLink({ path, on, hint, children }: RailLinkProps) {
  const go = useGo();
  const own = useRef<HTMLAnchorElement>(null);
  // In a low or zoomed window the place where somebody came by a key may be out of sight.
  useEffect(() => {
    if (on) own.current?.scrollIntoView?.({ block: 'nearest' });
  }, [on]);
  return (
    <Link
      ref={own}
      href={path}
      className={on ? 'rail-entry on' : 'rail-entry'}
      title={hint}
      aria-current={on ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        go(path);
      }}
    >
      {children}
    </Link>
  );
}
