import { useViewer } from '../app/session';
import { useFormats } from '../i18n/format';
import layout from './layout.module.css';

/** A day as "in 27 days"; which day that is stands in a tooltip, and for readers of screens beside it. */
export function Due({ at, late = false }: { at: string; late?: boolean }) {
  const { today } = useViewer();
  const { day, fromDay } = useFormats();
  const date = day(at);
  return (
    <time dateTime={at} title={date} className={late ? layout.late : undefined}>
      {fromDay(today, at)}
      <span className="aside-text"> ({date})</span>
    </time>
  );
}
