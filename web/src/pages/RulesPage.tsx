import { useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { apiUrl } from '../api';
import { ListFiles } from '../components/ListFiles';
import { Segments } from '../components/Segments';
import { ErrorPanel, Skeleton } from '../components/states';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { isBegun } from '../kept';
import { setQuery, usePlace } from '../router';
import { ruleForm, RuleForm } from '../rules/RuleForm';
import type { Family, Rule } from '../rules/standing';
import { byKey } from '../rules/standing';
import { ruleValue } from '../rules/value';
import { useAbout } from '../session';
import type { Organisation, Page } from '../types';
import { useFetch, useFreshAfterWrites } from '../useFetch';

const WHOLE = 1000;
const FAMILIES: Family[] = ['pairing', 'naming'];

/** 规则: which rules of pairing and of naming hold, what they were, and setting a new one. */
export function RulesPage() {
  const words = useWords();
  const said = words.rules;
  useTitle(said.title, words.name);
  const { query } = usePlace();
  const { may } = useRights();
  const { today } = useAbout();
  const family: Family = query.get('family') === 'naming' ? 'naming' : 'pairing';
  const url = apiUrl(`/${family}-rules`, { limit: WHOLE });
  const list = useFetch<Page<Rule>>(url);
  useFreshAfterWrites(list.reload);
  // A form that was begun is open again when the page is loaded anew.
  const [opened, setOpen] = useState<Rule | null | undefined>(undefined);
  const begun = opened === undefined ? list.data?.items.find((rule) => isBegun(ruleForm(family, rule))) : opened;
  const open = begun ?? null;
  const kinds = useFetch<Page<{ code: string; name: string }>>(
    family === 'naming' ? apiUrl('/honour-kinds', { limit: WHOLE }) : null,
  );
  const honours = Object.fromEntries((kinds.data?.items ?? []).map((one) => [one.code, one.name]));
  const asked = query.get('rule');
  const keys = list.data ? byKey(list.data.items, today) : [];
  const shown = asked ? keys.filter((one) => one.key === asked) : keys;
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{said.title}</h1>
          <p class="meta">{said.sub}</p>
        </div>
      </div>
      <section class="panel" aria-labelledby="rules">
        <div class="phead">
          <h2 id="rules">{said.families[family]}</h2>
          <div class="tools">
            <Segments
              label={said.family}
              value={family}
              options={FAMILIES.map((value) => ({ value, text: said.families[value] }))}
              onChange={(value) => setQuery({ family: value === 'naming' ? value : null, rule: null })}
            />
            <ListFiles url={url} />
          </div>
        </div>
        {asked && (
          <p class="pad">
            <button type="button" class="link" onClick={() => setQuery({ rule: null })}>
              {said.all}
            </button>
          </p>
        )}
        {list.error ? (
          <ErrorPanel error={list.error} retry={list.reload} />
        ) : !list.data ? (
          <Skeleton lines={8} />
        ) : (
          shown.map(({ key, rules }) => (
            <article class="rulekey" key={key} aria-labelledby={`rule-${key}`}>
              <h3 id={`rule-${key}`}>
                {said.keys[key] ?? <code>{key}</code>}
              </h3>
              <table class="tbl rows">
                <thead>
                  <tr>
                    <th scope="col">{said.value}</th>
                    <th scope="col">{said.severity}</th>
                    <th scope="col">{said.scope}</th>
                    <th scope="col">{said.from}</th>
                    <th scope="col" class="last">
                      {said.source}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rules.map(({ rule, state }) => (
                    <tr data-state={state}>
                      <td class="head">
                        <span class="strong">{ruleValue(words, key, rule.value, honours)}</span>{' '}
                        {state !== 'now' && <span class="tag">{said.states[state]}</span>}
                      </td>
                      <td>{wordFor(said.severities, rule.severity)}</td>
                      <td>
                        {rule.scope ? <OrganisationName code={rule.scope} /> : said.everywhere}
                        {(rule.programme ?? rule.level) &&
                          `${words.comma}${
                            rule.programme
                              ? wordFor(words.programmes, rule.programme)
                              : wordFor(words.levels, rule.level ?? null)
                          }`}
                      </td>
                      <td>{rule.effectiveFrom ?? said.always}</td>
                      <td class="last">
                        {rule.source}{' '}
                        {may('everybody') && (
                          <button
                            type="button"
                            class="link"
                            aria-label={said.changeOf(said.keys[key] ?? key)}
                            aria-expanded={open === rule}
                            onClick={() => setOpen(open === rule ? null : rule)}
                          >
                            {said.change}
                          </button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {open && open.key === key && (
                <RuleForm key={JSON.stringify(open)} family={family} honours={honours} before={open} onDone={() => setOpen(null)} />
              )}
            </article>
          ))
        )}
      </section>
    </>
  );
}

/** The name of an organisation; its code until that is here. */
function OrganisationName({ code }: { code: string }) {
  const found = useFetch<Organisation>(apiUrl(`/organisations/${encodeURIComponent(code)}`));
  return <>{found.data?.name ?? code}</>;
}
