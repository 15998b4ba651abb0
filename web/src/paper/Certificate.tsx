import { wordFor } from '../i18n/index';
import { zh } from '../i18n/zh';
import type { Course, Pairing } from '../types';
import { writtenDay } from './chinese';
import { graduates } from './graduates';
import { Blank } from './Paper';

/** 出师证: a sheet for each apprentice who has graduated. */
export function Certificate({ pairing, course }: { pairing: Pairing; course: Course }) {
  const names = new Map(pairing.people.map((person) => [person.id, person.name]));
  const of = (id: string) => names.get(id) ?? id;
  return (
    <>
      {graduates(pairing).map((i) => {
        const id = pairing.apprentices[i] ?? '';
        const last = course.assessments.filter(
          (one) => one.kind === 'GRADUATION' && (one.person === id || one.person === null),
        )[0];
        const grade = pairing.grades[i] ?? last?.grade ?? null;
        return (
          <section class="certificate">
            <h1>出师证</h1>
            <p class="indent">
              兹证明 <b>{of(id)}</b> 同志自 {writtenDay(pairing.startsOn)} 至{' '}
              {writtenDay(pairing.graduatedOn[i] ?? pairing.endsOn)}，师从 <b>{pairing.mentors.map(of).join('、')}</b>
              {pairing.occupationName && `，学习${pairing.occupationName}`}，期满考核
              {grade ? `成绩${wordFor(zh.assessmentGrades, grade)}` : '合格'}
              {last?.score != null && `（${last.score} 分）`}，准予出师。
            </p>
            <div class="seals">
              <p>
                编号：
                <Blank>{pairing.agreementNo}</Blank>
              </p>
              <div>
                <p>{pairing.organisationName ?? '单位'}（盖章）</p>
                <p>{writtenDay(pairing.graduatedOn[i] ?? pairing.endsOn)}</p>
              </div>
            </div>
          </section>
        );
      })}
    </>
  );
}
