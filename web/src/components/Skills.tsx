import { GRADES } from '../career/said';
import { useWords, wordFor } from '../i18n/index';
import { to } from '../router';
import type { Person, Skill } from '../types';

/** The ladder of grades over time; titles and qualifications; X certificates kept apart. */
export function Skills({ person }: { person: Person }) {
  const words = useWords();
  const of = (...schemes: string[]) => person.skills.filter((one) => schemes.includes(one.scheme));
  const grades = of('EIGHT_LEVEL').sort((a, b) => GRADES.indexOf(b.grade) - GRADES.indexOf(a.grade));
  const titles = newestFirst(of('TITLE', 'PROFESSIONAL'));
  const certificates = newestFirst(of('X_1'));
  return (
    <section class="panel" aria-labelledby="skills">
      <div class="phead">
        <h2 id="skills">{words.results.skills}</h2>
        <a class="link" href={to('/title-bridges')}>
          {words.bridges.title}
        </a>
      </div>
      {person.skills.length === 0 && <p class="pad sub">{words.results.skillsNone}</p>}
      <Part name={words.results.ladder} skills={grades} ladder />
      <Part name={words.results.titlesAndMore} skills={titles} />
      <Part name={words.results.xApart} skills={certificates} />
    </section>
  );
}

const newestFirst = (skills: Skill[]) =>
  skills.sort((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? 1 : -1));

function Part({ name, skills, ladder = false }: { name: string; skills: Skill[]; ladder?: boolean }) {
  const words = useWords();
  if (skills.length === 0) return null;
  return (
    <>
      <h3 class="subhead">{name}</h3>
      <ul class={ladder ? 'plain resultlist ladder' : 'plain resultlist'}>
        {skills.map((skill) => (
          <li style={ladder ? { '--step': String(GRADES.indexOf(skill.grade) + 1) } : undefined}>
            <span>
              <b>
                {wordFor(
                  skill.scheme === 'X_1' ? words.results.xGrades : words.results.skillGrades,
                  skill.grade,
                )}
              </b>
              <small>
                {[
                  skill.scheme !== 'EIGHT_LEVEL' && wordFor(words.results.schemes, skill.scheme),
                  skill.certNo && words.results.certNo(skill.certNo),
                  skill.validTo && words.results.until(skill.validTo),
                ]
                  .filter(Boolean)
                  .join(words.comma)}
              </small>
              <StandsFor skill={skill} />
            </span>
            <span class="when">{skill.issuedOn}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The titles that a grade or qualification stands for, which open the table that says so. */
function StandsFor({ skill }: { skill: Skill }) {
  const words = useWords();
  const [first] = skill.standsFor;
  if (!first) return null;
  return (
    <small>
      <a href={to('/title-bridges', { q: first.title })}>
        {words.bridges.standsFor(
          skill.standsFor.map((one) =>
            one.years ? words.bridges.after(one.title, one.years) : one.title,
          ),
        )}
      </a>
    </small>
  );
}
