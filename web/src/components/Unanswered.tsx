import { useWords } from '../i18n/index';
import type { Fetched } from '../useFetch';
import { isShut } from './states';

interface UnansweredProps {
  title: string;
  of: Fetched<unknown>;
}

/**
 * In place of a part of a page whose question failed, so that nobody takes a busy moment for
 * "there is none"; nothing while it is asked, and where the part is shut to the reader.
 */
export function Unanswered({ title, of }: UnansweredProps) {
  const words = useWords().states;
  if (!of.error || isShut(of.error.problem.status)) return null;
  const { offline, problem } = of.error;
  return (
    <section class="panel" aria-label={title}>
      <div class="phead">
        <h2>{title}</h2>
        <div class="tools">
          <button type="button" class="btn" aria-label={`${title} ${words.again}`} onClick={of.reload}>
            {words.again}
          </button>
        </div>
      </div>
      <p class="pad sub" role="status">
        {offline ? words.offline : (problem.detail ?? words.failed)}
      </p>
    </section>
  );
}
