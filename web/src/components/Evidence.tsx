import { useEffect, useRef } from 'preact/hooks';
import { useRights } from '../account/rights';
import { dayAfter, firstDay, yearOf } from '../dates';
import type { Messages } from '../i18n/index';
import { useWords, wordFor } from '../i18n/index';
import type { StudioLink } from '../river/studioRiver';
import { pairingUrl, studioUrl } from '../router';
import type { Evidence, Span } from '../types';
import { CitedDocument } from './CitedDocument';
import { Icon } from './Icon';
import { PersonName } from './PersonName';
import { GradeTag } from './tags';

interface EvidencePanelProps {
  link: StudioLink;
  onClose: () => void;
}

/** Why one studio is said to have grown out of another: every reason, with its dates. */
export function EvidencePanel({ link, onClose }: EvidencePanelProps) {
  const words = useWords();
  const { may } = useRights();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const opened = document.activeElement?.closest('.lineage');
    if (opened) close.current?.focus({ preventScroll: innerWidth > 1180 });
  }, [link.id]);
  const { parent, child } = link;
  return (
    <section class="evid" aria-labelledby="evidence">
      <header>
        <h3 id="evidence">{words.evidence.title}</h3>
        <button ref={close} type="button" class="iconbtn" aria-label={words.evidence.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="flow">
        <i />
        <a href={studioUrl(parent.code)}>{parent.name}</a>
        <span class="way" />
        <small>{words.evidence.founded(parent.foundedOn ?? '', parent.organisationName ?? '')}</small>
        <i class="child" />
        <a href={studioUrl(child.code)}>{child.name}</a>
        <span />
        <small>{words.evidence.founded(child.foundedOn ?? '', child.organisationName ?? '')}</small>
      </div>
      <p class="best">
        <GradeTag grade={link.grade} />
        <b>{wordFor(words.grades, link.grade)}</b>
        <span>
          {link.evidence.length > 1 ? words.evidence.many(link.evidence.length) : words.evidence.one}
        </span>
      </p>
      <Reasons evidence={link.evidence} founded={child.foundedOn ?? ''} />
      {!may('pairings') && link.evidence.some((one) => one.rule !== 'R0') && (
        <p class="after">{words.evidence.yearsOnly}</p>
      )}
      {link.grade !== 'A' && <p class="after">{words.evidence.note}</p>}
    </section>
  );
}

/** Every reason with its dates, against the day on which the later studio was founded. */
export function Reasons({ evidence, founded }: { evidence: Evidence[]; founded: string }) {
  return (
    <ol>
      {evidence.map((one) => (
        <Reason evidence={one} founded={founded} />
      ))}
    </ol>
  );
}

function Reason({ evidence, founded }: { evidence: Evidence; founded: string }) {
  const words = useWords();
  const { may } = useRights();
  const bars = barsOf(evidence, words);
  return (
    <li>
      <h4>
        <GradeTag grade={evidence.grade} />
        {wordFor(words.evidence.rules, evidence.rule)}
        <small>{evidence.rule}</small>
      </h4>
      <p>
        {explain(evidence, words)}
        {evidence.dateUncertain && ` ${words.evidence.uncertain}`}
      </p>
      {founded && bars.length > 0 && <Spans bars={bars} founded={founded} />}
      <dl class="kv">
        <Facts evidence={evidence} />
        {evidence.sourceDocId && (
          <>
            <dt>{words.evidence.document}</dt>
            <dd>
              {/* Agreements are for those who may read pairings: nobody else need ask. */}
              {evidence.rule === 'R0' || may('pairings') ? (
                <CitedDocument id={evidence.sourceDocId} />
              ) : (
                evidence.sourceDocId
              )}
            </dd>
          </>
        )}
      </dl>
    </li>
  );
}

function explain(evidence: Evidence, words: Messages): string {
  const said = words.evidence;
  const mentor = evidence.mentor ?? '';
  switch (evidence.rule) {
    case 'R0': {
      const kind = wordFor(words.origins, evidence.kind);
      return evidence.grade === 'A' ? said.r0(kind) : said.r0unconfirmed(kind);
    }
    case 'R1':
      return together(evidence) ? said.r1b(mentor) : said.r1c(mentor);
    case 'R2':
      return said.r2(evidence.person ?? '');
    case 'R3':
      return said.r3(mentor);
    case 'R4':
      return said.r4(
        [evidence.grandMentor, evidence.mentor, evidence.apprentice].filter(Boolean).join(' → '),
      );
  }
}

/** Whether the mentor led while teaching; the grade says so, where no date lowered it. */
function together(evidence: Evidence): boolean {
  if (!evidence.dateUncertain) return evidence.grade === 'B';
  return overlap(evidence, evidence.leadership);
}

function overlap(one: Span, other: Span | undefined): boolean {
  if (!other?.from || !one.from) return false;
  const starts = [one.from, other.from].map(firstDay).sort()[1] ?? '';
  const ends = [one.to, other.to].flatMap((to) => (to ? [dayAfter(to)] : [])).sort();
  return ends[0] === undefined || starts < ends[0];
}

function Facts({ evidence }: { evidence: Evidence }) {
  const words = useWords();
  const said = words.evidence;
  if (evidence.rule === 'R0') {
    return (
      <>
        <dt>{said.kind}</dt>
        <dd>
          {wordFor(words.origins, evidence.kind)}
          {evidence.confirmed ? `${words.comma}${words.studio.confirmed}` : ''}
        </dd>
        {evidence.occurredOn && (
          <>
            <dt>{said.occurredOn}</dt>
            <dd>{evidence.occurredOn}</dd>
          </>
        )}
      </>
    );
  }
  if (evidence.rule === 'R2') {
    return (
      <>
        <dt>{said.person}</dt>
        <dd>
          <PersonName id={evidence.personId} name={evidence.person} leads link="link" />
          {evidence.role && `${words.comma}${wordFor(words.roles, evidence.role)}`}
        </dd>
        <dt>{said.period}</dt>
        <dd>{spanText(evidence, words)}</dd>
      </>
    );
  }
  return <PairingFacts evidence={evidence} />;
}

function PairingFacts({ evidence }: { evidence: Evidence }) {
  const words = useWords();
  const said = words.evidence;
  const teacher = evidence.leadership ?? evidence.membership;
  return (
    <>
      <dt>{said.people}</dt>
      <dd>
        <PersonName id={evidence.mentorId} name={evidence.mentor} leads={evidence.rule === 'R1'} link="link" /> {said.teaches}{' '}
        <PersonName id={evidence.apprenticeId} name={evidence.apprentice} leads link="link" />
      </dd>
      {(evidence.pairing || evidence.grandPairing || evidence.status) && (
        <>
          <dt>{said.pairingNo}</dt>
          <dd>
            <PairingNumber id={evidence.grandPairing} />
            {evidence.grandPairing && evidence.pairing && words.listComma}
            <PairingNumber id={evidence.pairing} />
            {evidence.status && (
              <span class="sub"> {said.flag(wordFor(words.pairingStatus, evidence.status))}</span>
            )}
          </dd>
        </>
      )}
      <dt>{said.term}</dt>
      <dd>{spanText(evidence, words)}</dd>
      {teacher && (
        <>
          <dt>{evidence.membership ? said.membership : said.leadership}</dt>
          <dd>{spanText(teacher, words)}</dd>
        </>
      )}
    </>
  );
}

function PairingNumber({ id }: { id: string | undefined }) {
  const { may } = useRights();
  if (!id) return null;
  if (!may('pairings')) return <>{id}</>;
  return (
    <a class="link" href={pairingUrl(id)}>
      {id}
    </a>
  );
}

/** A span of dates as people say it. */
export function spanText(span: Span, words: Messages): string {
  if (span.from && span.to) return words.dates.between(span.from, span.to);
  if (span.from) return words.dates.since(span.from);
  return span.to ? words.dates.until(span.to) : words.dates.unknown;
}

interface Bar {
  name: string;
  from: string;
  to: string | null;
  second: boolean;
}

function barsOf(evidence: Evidence, words: Messages): Bar[] {
  const said = words.evidence;
  const bars: Bar[] = [];
  const add = (name: string, span: Span | undefined, second: boolean) => {
    if (span?.from) bars.push({ name, from: span.from, to: span.to, second });
  };
  if (evidence.rule === 'R0') return [];
  if (evidence.rule === 'R2') add(said.inStudio, evidence, false);
  else add(said.pairing(evidence.pairing ?? ''), evidence, false);
  if (evidence.leadership) {
    add(said.leads(evidence.grandMentor ?? evidence.mentor ?? ''), evidence.leadership, true);
  }
  if (evidence.membership) add(said.belongs(evidence.mentor ?? ''), evidence.membership, true);
  return bars;
}

/** Pairing and leadership as bars against the founding day, so that the grade explains itself. */
function Spans({ bars, founded }: { bars: Bar[]; founded: string }) {
  const words = useWords();
  const day = yearOf(founded);
  const starts = bars.map((bar) => yearOf(bar.from));
  const ends = bars.map((bar) => (bar.to ? yearOf(dayAfter(bar.to)) : Infinity));
  const left = Math.floor(Math.min(...starts, day) * 2) / 2 - 0.1;
  const right = day + Math.max(0.55, (day - left) * 0.12);
  const place = (year: number) => Math.max(0, Math.min(100, ((year - left) / (right - left)) * 100));
  const from = Math.max(...starts);
  const to = Math.min(...ends, day);
  const percent = (value: number) => `${value.toFixed(2)}%`;
  return (
    <div class="spans" aria-hidden="true">
      {bars.map((bar, i) => {
        const start = place(starts[i] ?? left);
        const width = Math.max(1, place(ends[i] ?? right) - start);
        return (
          <>
            <span class="who">{bar.name}</span>
            <span class="track">
              <span
                class={bar.second ? 'span second' : 'span'}
                style={{ left: percent(start), width: percent(width) }}
              />
            </span>
          </>
        );
      })}
      <div class="lane">
        {bars.length > 1 && to > from && (
          <span
            class="overlap"
            style={{ left: percent(place(from)), width: percent(place(to) - place(from)) }}
          />
        )}
        <span class="mark" style={{ left: percent(place(day)) }} />
        <span class="cap" style={{ right: percent(Math.max(0, 98 - place(day))) }}>
          {words.evidence.foundedMark(founded)}
        </span>
        <span class="cap" style={{ left: '0' }}>
          {Math.ceil(left)}
        </span>
      </div>
    </div>
  );
}
