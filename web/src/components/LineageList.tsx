import { useWords, wordFor } from '../i18n/index';
import { linkId } from '../river/studioRiver';
import { studioUrl } from '../router';
import type { AncestorStudio, Descent, DescendantStudio, LinkRef, StudioItem } from '../types';
import type { LineageView } from './lineageView';
import { GradeTag, LevelTag } from './tags';
import { namesOfLeaders } from './StudioLineage';

interface LineageListProps {
  answer: Descent<DescendantStudio> | Descent<AncestorStudio>;
  view: LineageView;
  selected: string | null;
  onLink: (id: string) => void;
}

type Row = StudioItem & { depth: number; parents?: LinkRef[]; otherParents?: LinkRef[]; children?: LinkRef[] };

/** The same as the picture, as a table. */
export function LineageList({ answer, view, selected, onLink }: LineageListProps) {
  const words = useWords();
  const rows = (answer.studios as Row[]).filter((studio) => studio.depth <= view.depth);
  return (
    <table class="tbl rows lineagelist">
      <thead>
        <tr>
          <th scope="col">{words.studio.listGeneration}</th>
          <th scope="col">{words.studio.listStudio}</th>
          <th scope="col">{words.studio.founded}</th>
          <th scope="col">{words.studio.leader}</th>
          <th scope="col">{words.river.level}</th>
          <th scope="col">{view.up ? words.studio.listTo : words.studio.listFrom}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((studio) => (
          <tr>
            <td class="dim deskonly">{studio.depth}</td>
            <td class="head">
              <a class="strong" href={studioUrl(studio.code)}>
                {studio.name}
              </a>
              <span class="two">
                <span class="phoneonly">
                  {words.studio.listGenerationN(studio.depth)}
                  {words.comma}
                </span>
                {[studio.organisationName, studio.field].filter(Boolean).join(words.comma)}
              </span>
            </td>
            <td class="dim deskonly">{studio.foundedOn}</td>
            <td class="deskonly">{namesOfLeaders(studio, answer.asOf, words)}</td>
            <td class="side">
              <LevelTag level={studio.level} />
            </td>
            <td class="full from-cell">
              {(studio.parents ?? []).map((parent) => (
                <LinkButton
                  id={linkId(parent.code, studio.code)}
                  link={parent}
                  text={parent.name}
                  selected={selected}
                  onLink={onLink}
                />
              ))}
              {(studio.children ?? []).map((child) => (
                <LinkButton
                  id={linkId(studio.code, child.code)}
                  link={child}
                  text={child.name}
                  selected={selected}
                  onLink={onLink}
                />
              ))}
              {(studio.otherParents ?? []).map((parent) => (
                <div class="from">
                  <a
                    href={studioUrl(parent.code, {
                      link: linkId(parent.code, studio.code),
                      minGrade: parent.grade > 'C' ? parent.grade : null,
                    })}
                  >
                    <GradeTag grade={parent.grade} />
                    {words.studio.also(parent.name)}
                  </a>
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LinkButtonProps {
  id: string;
  link: LinkRef;
  text: string;
  selected: string | null;
  onLink: (id: string) => void;
}

function LinkButton({ id, link, text, selected, onLink }: LinkButtonProps) {
  const words = useWords();
  const grade = `${link.grade} ${wordFor(words.grades, link.grade)}`;
  return (
    <div class="from">
      <button
        type="button"
        data-link={id}
        aria-expanded={selected === id}
        aria-label={words.river.spokenTie(text, grade)}
        onClick={() => onLink(id)}
      >
        <GradeTag grade={link.grade} />
        {text}
      </button>
    </div>
  );
}
