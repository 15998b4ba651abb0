import { Icon } from '../components/Icon';
import { firstDay, isDate, lastDay, tidyDate } from '../dates';
import { useWords } from '../i18n/index';
import type { Studio } from '../types';

/** A day before the studio was founded is likely a slip; it is recorded all the same. */
export function BeforeFounding({ studio, day }: { studio: Studio; day: string }) {
  const said = useWords().crew;
  const founded = studio.foundedOn;
  const typed = tidyDate(day);
  if (!founded || !isDate(typed) || lastDay(typed) >= firstDay(founded)) return null;
  return (
    <p class="hint warn" role="status">
      <Icon name="warn" /> {said.beforeFounding(founded)}
    </p>
  );
}
