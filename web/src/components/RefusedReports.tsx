import { apiUrl } from '../api';
import { useWords } from '../i18n/index';
import type { Page, RefusedReport } from '../types';
import { useFetch } from '../useFetch';
import { Icon } from './Icon';

/** Files of the folder of own reports that cannot be used, each with its line and what is wrong. */
export function RefusedReports() {
  const words = useWords().reports;
  const refused = useFetch<Page<RefusedReport>>(apiUrl('/reports/refused', { limit: 1000 }));
  if (!refused.data?.items.length) return null;
  return (
    <section class="note bad refusedreports" aria-labelledby="refused">
      <Icon name="stop" />
      <div>
        <h2 id="refused">{words.refused(refused.data.total)}</h2>
        <ul>
          {refused.data.items.map((one) => (
            <li>
              <code>{one.file}</code>
              {one.line > 0 && <span> {words.line(one.line)}</span>}
              <p>{one.reason}</p>
              {one.answering && <p class="sub">{words.stillAnswering}</p>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
