import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import type { LivingProject } from './types';

interface Props {
  /** Its anchor in the address of the page. */
  id: string;
  title: string;
  project: LivingProject;
  /**
   * What takes the place of what is read while it is changed, made of the project as it was when the form was opened;
   * absent where the reader may not change it.
   */
  form?: ((opened: LivingProject, done: () => void) => ReactNode) | undefined;
  children: ReactNode;
}

/** One part of a project, read or changed in place. The focus goes into the form, and back to the button after it. */
export function Section({ id, title, project, form, children }: Props) {
  const { t } = useLingui();
  const [opened, setOpened] = useState<LivingProject | null>(null);
  const section = useRef<HTMLElement>(null);
  const wasOpen = useRef(false);
  const isOpen = opened !== null;
  useEffect(() => {
    if (isOpen === wasOpen.current) return;
    wasOpen.current = isOpen;
    const target = isOpen ? 'input, select, textarea, form button' : `#${id}-change`;
    section.current?.querySelector<HTMLElement>(target)?.focus();
  }, [isOpen, id]);
  return (
    <section ref={section} id={id} className={layout.section} aria-labelledby={`${id}-title`}>
      <div className={layout.sectionHead}>
        <h2 id={`${id}-title`}>{title}</h2>
        {form && !opened && (
          <Button id={`${id}-change`} kind="quiet" aria-label={t`Change: ${title}`} onClick={() => setOpened(project)}>
            <Pencil size={16} strokeWidth={1.75} aria-hidden />
            <Trans>Change</Trans>
          </Button>
        )}
      </div>
      {opened && form ? form(opened, () => setOpened(null)) : children}
    </section>
  );
}
