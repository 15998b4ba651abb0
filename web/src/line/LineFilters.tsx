import { useState } from 'preact/hooks';
import { ChoiceFilter, DayFilter, FilterForm, optionsOf } from '../components/FilterFields';
import { OrganisationField } from '../components/OrganisationField';
import { TradeField } from '../components/TradeField';
import { useWords } from '../i18n/index';
import { setQuery } from '../router';
import type { LineFilter } from './filter';

/** Narrows a line to a unit with all below it, a trade, a grade; and the day it is shown as of. */
export function LineFilters({ filter }: { filter: LineFilter | null }) {
  const words = useWords();
  const said = words.line;
  // It stays open when the last filter is taken away: another one may come.
  const [open, setOpen] = useState(filter !== null);
  return (
    <details
      class="linefilter noprint"
      open={open || filter !== null}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{said.filter}</summary>
      <FilterForm label={said.filter}>
        <label for="line-organisation">
          {words.pairings.organisation}
          <OrganisationField
            id="line-organisation"
            value={filter?.organisation ?? ''}
            all={words.pairings.everywhere}
            onChange={(organisation) => setQuery({ organisation })}
          />
        </label>
        <TradeField
          id="line-occupation"
          code={filter?.occupation ?? null}
          onChange={(occupation) => setQuery({ occupation })}
        />
        <ChoiceFilter name="grade" label={said.grade} all={said.everyGrade} options={optionsOf(words.skillGrades)} />
        <DayFilter name="asOf" label={words.influence.day} />
      </FilterForm>
    </details>
  );
}
