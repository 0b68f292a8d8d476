import type { ReactNode } from 'react';
import styles from './Tag.module.css';

/** A short word on a ground: blue for the State's side, ochre for the donor's, teal for what is agreed. */
export function Tag({
  tone,
  children,
}: {
  tone?: 'need' | 'offer' | 'act' | 'stop' | 'sample' | undefined;
  children: ReactNode;
}) {
  return <span className={tone ? `${styles.tag} ${styles[tone]}` : styles.tag}>{children}</span>;
}
