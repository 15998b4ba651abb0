import { useState } from 'preact/hooks';
import { dayAfter, firstDay, lastDay, yearOf } from '../dates';
import { useWords, wordFor } from '../i18n/index';
import { isBegun } from '../kept';
import { isRing, stepOf } from '../levels';
import { STREAM_WIDTH } from '../river/model';
import { reviewForm, ReviewForm } from '../studio/ReviewForm';
import { Reviews, useReviewed } from '../studio/Reviews';
import { useRecordsFor } from '../studio/recordsFor';
import type { Leader, Level, Naming, ReviewedNaming, Studio } from '../types';
import { spanText } from './Evidence';
import { PersonName } from './PersonName';
import { Unanswered } from './Unanswered';

/** 命名历程: from the founding over each naming; below it who led the studio when. */
export function NamingHistory({ studio, asOf }: { studio: Studio; asOf: string }) {
  const words = useWords();
  const records = useRecordsFor(studio.organisation);
  const reviews = useReviewed(studio.code, asOf);
  const reviewed = reviews.data?.items ?? [];
  const [writing, setWriting] = useState(() => isBegun(reviewForm(studio.code)));
  const open = reviewed.filter((one) => one.state !== 'ENDED');
  const namings = studio.namings.filter((one) => !one.namedOn || firstDay(one.namedOn) <= asOf);
  const valid = namings.filter((one) => isValid(one, asOf)).length;
  return (
    <>
      <section class="panel" aria-labelledby="naming">
        <div class="phead">
          <h2 id="naming">{words.studio.naming}</h2>
          <p>
            {namings.length ? words.studio.namingSub(namings.length, valid) : words.studio.namingNone}
          </p>
          {records && open.length > 0 && !writing && (
            <div class="tools">
              <button type="button" class="btn" onClick={() => setWriting(true)}>
                {words.reviewed.record}
              </button>
            </div>
          )}
        </div>
        {writing && open.length > 0 && <ReviewForm studio={studio} namings={open} onDone={() => setWriting(false)} />}
        <ol class="history">
          <Milestone
            level={levelAtFounding(studio)}
            title={words.studio.foundedStep}
            day={studio.foundedOn}
            lines={[studio.organisationName ? words.studio.foundedBy(studio.organisationName) : null]}
          />
          {namings.map((naming) => (
            <Milestone
              level={naming.level}
              title={wordFor(words.levels, naming.level)}
              day={naming.namedOn}
              gone={!isValid(naming, asOf)}
              lines={[
                naming.title,
                naming.grantedByName ?? null,
                [naming.docNo, naming.certNo].filter(Boolean).join(words.comma) || null,
                naming.fundingYuan !== null ? words.reviewed.funding(naming.fundingYuan) : null,
                endOf(naming, asOf, words),
              ]}
              reviewed={reviewed.find((one) => one.level === naming.level && one.namedOn === naming.namedOn)}
            />
          ))}
        </ol>
        {studio.leaders.length > 0 && <Tenure leaders={studio.leaders} asOf={asOf} />}
      </section>
      <Unanswered title={words.reviewed.record} of={reviews} />
    </>
  );
}

/** Named on the day it was founded: then the first part is no unnamed one. */
function levelAtFounding(studio: Studio): Level | null {
  const founded = studio.foundedOn;
  const named = studio.namings.filter(
    (one) => founded !== null && one.namedOn !== null && firstDay(one.namedOn) <= firstDay(founded),
  );
  return named.at(-1)?.level ?? null;
}

function isValid(naming: Naming, asOf: string): boolean {
  if (naming.validTo) return dayAfter(naming.validTo) > asOf;
  return naming.status === 'VALID' || naming.status === null;
}

function endOf(naming: Naming, asOf: string, words: ReturnType<typeof useWords>): string | null {
  if (!naming.validTo) return null;
  if (isValid(naming, asOf)) return words.studio.validTo(naming.validTo);
  const after = dayAfter(naming.validTo);
  return naming.status === 'REVOKED' ? words.studio.revokedOn(after) : words.studio.expiredOn(naming.validTo);
}

interface MilestoneProps {
  level: Level | null;
  title: string;
  day: string | null;
  gone?: boolean;
  lines: (string | null)[];
  reviewed?: ReviewedNaming | undefined;
}

function Milestone({ level, title, day, gone, lines, reviewed }: MilestoneProps) {
  const step = stepOf(level);
  return (
    <li
      class={gone ? 'gone' : undefined}
      data-l={step}
      data-ring={isRing(level) ? '' : undefined}
      style={{ '--width': `${STREAM_WIDTH[step]}px`, '--tint': `var(--l${step || 1})` }}
    >
      <b>{title}</b>
      <time>{day}</time>
      {lines.map((line) => line && <p>{line}</p>)}
      {reviewed && <Reviews naming={reviewed} />}
    </li>
  );
}

function Tenure({ leaders, asOf }: { leaders: Leader[]; asOf: string }) {
  const words = useWords();
  const begun = leaders.filter((one) => !one.from || firstDay(one.from) <= asOf);
  const first = begun[0];
  if (!first) return null;
  return (
    <div class="tenure">
      <h3>{words.studio.tenure}</h3>
      <ol>
        {begun.map((leader) => {
          const present = !leader.to || lastDay(leader.to) >= asOf;
          const founder = leader.from === first.from;
          return (
            <li
              class={present ? 'now' : undefined}
              style={{ '--years': String(Math.max(years(leader, asOf), 0.5)) }}
            >
              <b>
                <PersonName id={leader.id} name={leader.name} leads />
              </b>{' '}
              {founder && <span class="tag">{words.studio.creator}</span>}{' '}
              {present && <span class="tag">{words.studio.present}</span>}
              <small>
                {spanText(leader, words)}
                {leader.role !== 'LEADER' && `${words.comma}${wordFor(words.roles, leader.role)}`}
              </small>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function years(leader: Leader, asOf: string): number {
  if (!leader.from) return 1;
  return yearOf(leader.to && leader.to < asOf ? leader.to : asOf) - yearOf(leader.from);
}
