import type { ComponentProps } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './Button.module.css';

type Kind = 'primary' | 'plain' | 'quiet';

const classOf = (kind: Kind, extra?: string) =>
  [styles.button, kind === 'plain' ? '' : styles[kind], extra].filter(Boolean).join(' ');

/** A button with a word on it. One primary a view. */
export function Button({ kind = 'plain', className, ...rest }: ComponentProps<'button'> & { kind?: Kind }) {
  return <button type="button" {...rest} className={classOf(kind, className)} />;
}

/** A link that looks like a button, for acts that begin with another page. */
export function ButtonLink({ kind = 'plain', className, ...rest }: LinkProps & { kind?: Kind }) {
  return <Link {...rest} className={classOf(kind, className)} />;
}
