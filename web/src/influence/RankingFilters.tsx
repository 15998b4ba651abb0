import { useRights } from '../account/rights';
import { ChoiceFilter, DayFilter, FilterForm, optionsOf } from '../components/FilterFields';
import { OrganisationField } from '../components/OrganisationField';
import { RegionField } from '../components/RegionField';
import { Segments } from '../components/Segments';
import { TradeField } from '../components/TradeField';
import { useWords } from '../i18n/index';
import { setQuery, usePlace } from '../router';
import { namesFor } from './InfluencePanel';
import type { Ranked } from './types';
import { isCredit } from './types';

interface RankingFiltersProps {
  of: Ranked;
  measure: string;
}

const RANKS = ['2', '3', '4', '5'];
const PASSED_ON = ['0', '25', '75', '100'];
const LIMITS = ['20', '100', '500', '1000'];

/** What is ranked, by what, and among whom; all of it is in the address. */
export function RankingFilters({ of, measure }: RankingFiltersProps) {
  const words = useWords();
  const said = words.influence;
  const { may } = useRights();
  const { query } = usePlace();
  const names = namesFor(of === 'PEOPLE' ? 'people' : 'studios', words);
  const measures = of === 'ORGANISATIONS' ? said.creditOf : names;
  const choices = Object.entries(measures).map(([code, text]) => ({
    value: of === 'ORGANISATIONS' ? CREDIT_MEASURES[code] ?? code : code,
    text,
  }));
  const subjects: Ranked[] = may('people') ? ['PEOPLE', 'STUDIOS', 'ORGANISATIONS'] : ['STUDIOS'];
  return (
    <>
      <div class="ctl">
        <Segments
          label={said.of}
          options={subjects.map((value) => ({ value, text: said.subjects[value] ?? value }))}
          value={of}
          onChange={(value) => setQuery({ of: value, measure: null, occupation: null, one: null })}
        />
        {!isCredit(measure) && (
          <Segments
            label={said.direction}
            options={[
              { value: 'down', text: said.down },
              { value: 'up', text: said.up },
            ]}
            value={query.get('mirror') === 'true' ? 'up' : 'down'}
            onChange={(value) => setQuery({ mirror: value === 'up' ? 'true' : null })}
          />
        )}
      </div>
      <FilterForm label={said.filter}>
        <label>
          {said.measure}
          <select
            class="in"
            value={measure}
            onChange={(event) => setQuery({ measure: event.currentTarget.value })}
          >
            {choices.map((one) => (
              <option value={one.value}>{one.text}</option>
            ))}
          </select>
        </label>
        {measure === 'genealogicalIndex' && (
          <ChoiceFilter name="rank" label={said.rank} all="1" options={RANKS.map(same)} />
        )}
        {isCredit(measure) && (
          <ChoiceFilter name="passedOn" label={said.passedOn} all="50%" options={PASSED_ON.map(percent)} />
        )}
        <label for="influence-scope">
          {said.scope}
          <OrganisationField
            id="influence-scope"
            value={query.get('scope') ?? ''}
            all={said.everywhere}
            onChange={(code) => setQuery({ scope: code })}
          />
        </label>
        <label for="influence-region">
          {said.region}
          <RegionField
            id="influence-region"
            value={query.get('region') ?? ''}
            onChange={(code) => setQuery({ region: code })}
          />
        </label>
        {of === 'STUDIOS' && (
          <ChoiceFilter
            name="minGrade"
            label={said.minGrade}
            all={`C ${words.grades['C']}`}
            options={optionsOf(words.grades)
              .filter((one) => one.value !== 'C')
              .map((one) => ({ ...one, text: `${one.value} ${one.text}` }))}
          />
        )}
        <DayFilter name="asOf" label={said.day} />
        <ChoiceFilter name="limit" label={said.limit} all="50" options={LIMITS.map(same)} />
        {of === 'PEOPLE' && (
          <TradeField
            id="influence-occupation"
            code={query.get('occupation')}
            onChange={(occupation) => setQuery({ occupation })}
          />
        )}
      </FilterForm>
    </>
  );
}

/** The measure that ranks by each kind of credit. */
const CREDIT_MEASURES: Record<string, string> = {
  results: 'creditResults',
  awards: 'creditAwards',
  ipAssets: 'creditIpAssets',
};

const same = (value: string) => ({ value, text: value });
const percent = (value: string) => ({ value, text: `${value}%` });
