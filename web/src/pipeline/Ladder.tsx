import { useWords, wordFor } from '../i18n/index';
import { Figure } from './Figure';
import type { PipelineTable } from './question';
import { GRADES, rowOf } from './question';

/** Where high skill begins, among the grades from the highest down. */
const HIGH = GRADES.indexOf('SENIOR');

/** Every grade's people on the day. */
export function countsOf(table: PipelineTable | null, then = false): Map<string, number> {
  return new Map(
    (table?.rows ?? []).map((row) => [String(row['grade']), (then ? row.countThen : row.count) ?? 0]),
  );
}

/** How many of them are of a grade or above, apprentices never. */
export function sumTo(counts: Map<string, number>, last: number): number {
  return GRADES.slice(0, last + 1).reduce((sum, grade) => sum + (counts.get(grade) ?? 0), 0);
}

export const skilled = (counts: Map<string, number>) => sumTo(counts, GRADES.length - 2);
export const highSkilled = (counts: Map<string, number>) => sumTo(counts, HIGH);

/** The eight grades one above the other, with those of another day beside them. */
export function Ladder({ table, then }: { table: PipelineTable; then: string | null }) {
  const words = useWords();
  const counts = countsOf(table);
  const before = countsOf(table, true);
  const most = Math.max(1, ...GRADES.flatMap((grade) => [counts.get(grade) ?? 0, before.get(grade) ?? 0]));
  const all = skilled(counts);
  const high = highSkilled(counts);
  return (
    <ol class={then ? 'ladder two' : 'ladder'}>
      {GRADES.map((grade, i) => {
        const count = counts.get(grade) ?? 0;
        const was = before.get(grade) ?? 0;
        return (
          <>
            <li class={grade === 'APPRENTICE' ? 'apprentice' : undefined}>
              <span class="no" aria-hidden="true">
                {words.pipeline.steps[i]}
              </span>
              <span class="nm">{wordFor(words.skillGrades, grade)}</span>
              <svg class={`track g${i}`} aria-hidden="true">
                <rect x="0" y="4" width={`${(100 * count) / most}%`} height="14" rx="2" />
                {then && <rect class="then" x={`${(99 * was) / most}%`} y="0" width="2" height="22" />}
              </svg>
              <span class="q">
                <Figure count={count} row={rowOf('grade', grade)} />
              </span>
              {then && (
                <span class="d">
                  {words.pipeline.change(count - was)}
                  {words.brackets(<Figure count={was} row={rowOf('grade', grade, true)} />)}
                </span>
              )}
            </li>
            {i === HIGH && (
              <li class="cut">
                {words.pipeline.high(<Figure count={high} row={rowOf('grade', 'HIGH_SKILLED')} />, share(high, all))}
                {then &&
                  words.pipeline.highThen(
                    then,
                    <Figure count={highSkilled(before)} row={rowOf('grade', 'HIGH_SKILLED', true)} />,
                    share(highSkilled(before), skilled(before)),
                  )}
              </li>
            )}
          </>
        );
      })}
    </ol>
  );
}

/** A share in percent with one decimal; a dash where there is nobody. */
export function share(part: number, all: number): string {
  return all ? `${(Math.round((1000 * part) / all) / 10).toFixed(1)} %` : '–';
}
