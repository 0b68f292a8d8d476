import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

interface Props {
  /** What the browser's tab says, without the name of the service. */
  title: string;
  children?: ReactNode;
  className?: string | undefined;
}

/**
 * The page's h1 and its title. After a navigation it takes the focus, so that a screen reader says where one is; on the
 * first load and on changed filters the focus stays where it was.
 */
export function PageHeading({ title, children, className }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  const first = key === 'default';
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
  }, [first, pathname]);
  return (
    <>
      <title>{`${title} · Tandem`}</title>
      <h1 ref={heading} tabIndex={-1} className={className}>
        {children ?? title}
      </h1>
    </>
  );
}
