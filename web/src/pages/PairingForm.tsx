import { useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { ApiError, apiUrl, post, send } from '../api';
import { NotFound, Note } from '../components/states';
import { TextField } from '../components/TextField';
import { endOfTerm, isDate, tidyDate } from '../dates';
import { useTitle } from '../hooks';
import { useWords, wordFor } from '../i18n/index';
import { CatalogueField } from '../pairing/CatalogueField';
import type { Complaints, Field } from '../pairing/check';
import { complaintsOf, requestOf, termOf } from '../pairing/check';
import type { Draft } from '../pairing/draft';
import { EMPTY_DRAFT, forgetDraft, isEmpty, keyFor } from '../pairing/draft';
import { fieldNames, FIELD_IDS, focusField } from '../pairing/fields';
import { useHints } from '../pairing/hints';
import { LookPanel } from '../pairing/LookPanel';
import { useHome } from '../pairing/home';
import { PeopleField } from '../pairing/PeopleField';
import { noteRecorded } from '../pairing/recorded';
import { useDraft } from '../pairing/useDraft';
import { ComplaintSummary, LoopRefusal, Refusal } from '../pairing/Refusals';
import { submissionPath } from '../review/submission';
import { go, pairingUrl, submissionUrl } from '../router';
import { useAbout } from '../session';
import type { RecordedPairing, Submission, Waiting } from '../types';
import { forgetAnswers, useFetch } from '../useFetch';

/** The form for those who may record; it stays when a session ends while it is being filled in. */
export function PairingForm() {
  const { may, signedIn } = useRights();
  const [begun] = useState(may('record'));
  if (begun || may('record')) return <Form />;
  return signedIn ? <NotFound /> : <SignInFirst />;
}

/** 登记结对: the one form; nothing that was filled in is ever lost. */
function Form() {
  const words = useWords();
  useTitle(words.form.title, words.name);
  const { today } = useAbout();
  const { draft, change, other, keep } = useDraft();
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<ApiError | null>(null);
  const [sending, setSending] = useState(false);
  const filled = useHome(draft);
  const own = complaintsOf(draft, words);
  const hints = useHints(filled);
  const theirs = refused ? fieldComplaints(refused) : {};
  const complaints: Complaints = tried ? { ...theirs, ...own } : theirs;
  const update = (changes: Partial<Draft>) => {
    setRefused((before) => withoutFields(before, changes));
    change({ ...draft, ...changes });
  };
  const submit = async (body: Draft) => {
    if (sending) return;
    setTried(true);
    setRefused(null);
    const [first] = Object.keys(complaintsOf(body, words)) as Field[];
    if (first) {
      focusField(first);
      return;
    }
    setSending(true);
    try {
      const request = requestOf(body);
      const answer = await post<RecordedPairing | Waiting>(apiUrl('/pairings'), request, keyFor(request));
      if (body.amends) await putAway(body.amends);
      forgetDraft();
      forgetAnswers();
      if ('submission' in answer) {
        go(submissionUrl(answer.submission));
      } else {
        noteRecorded(answer.id, (answer.warnings ?? []).map((warning) => warning.message));
        go(pairingUrl(answer.id));
      }
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setRefused(failure);
      const [beside] = Object.keys(fieldComplaints(failure)) as Field[];
      if (beside) focusField(beside);
      else scrollTo({ top: 0 });
    } finally {
      setSending(false);
    }
  };
  const loop = refused?.problem.code === 'LINEAGE_CYCLE' ? refused.problem.loop : undefined;
  const swap = () => {
    setRefused(null);
    change({ ...draft, mentors: draft.apprentices, apprentices: draft.mentors });
  };
  const names = fieldNames(words);
  const [before, required, after] = words.form.requiredNote;
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{words.form.title}</h1>
          <p class="meta">
            <span>{words.form.today(today)}</span>
            <span>
              {before}
              <b>{required}</b>
              {after}
            </span>
          </p>
        </div>
      </div>
      {other && <KeptNote other={other} onTake={() => change(other)} onKeep={keep} />}
      {draft.amends && <SentBackNote id={draft.amends} />}
      {loop ? (
        <LoopRefusal
          loop={loop}
          couples={couplesOf(draft)}
          reason={draft.loopReason}
          onReason={(loopReason) => change({ ...draft, loopReason })}
          onSwap={swap}
          onSubmit={() => void submit(filled)}
          onBack={() => setRefused(null)}
        />
      ) : Object.keys(complaints).length ? (
        <ComplaintSummary complaints={complaints} names={names} onFix={focusField} />
      ) : refused ? (
        <Refusal error={refused} onAgain={() => void submit(filled)} />
      ) : null}
      <div class="formcols">
        <form
          class="panel"
          noValidate
          aria-label={words.form.title}
          onSubmit={(event) => {
            event.preventDefault();
            void submit(filled);
          }}
          onKeyDown={(event) => {
            if (event.ctrlKey && event.key === 'Enter') void submit(filled);
          }}
        >
          <PeopleParts draft={draft} complaints={complaints} update={update} />
          <TermPart draft={draft} complaints={complaints} update={update} />
          <AgreementPart draft={filled} complaints={complaints} update={update} />
          <div class="send">
            <button class="btn large primary" type="submit" disabled={sending}>
              {sending ? words.form.sending : words.form.submit}
            </button>
            {!isEmpty(draft) && (
              <button
                class="btn large"
                type="button"
                onClick={() => {
                  setTried(false);
                  setRefused(null);
                  change({ ...EMPTY_DRAFT, model: draft.model });
                }}
              >
                {words.form.clear}
              </button>
            )}
            <span class="sub">{words.form.kept}</span>
          </div>
        </form>
        <LookPanel draft={draft} complaints={own} hints={hints} />
      </div>
    </>
  );
}

/** What was sent back has been sent anew; that it stays in the list is no harm to the new one. */
async function putAway(id: string): Promise<void> {
  await send('POST', apiUrl(`${submissionPath(id)}/withdrawal`), {}).catch(() => undefined);
}

/** Why the other side sent it back, while it is being put right. */
function SentBackNote({ id }: { id: string }) {
  const words = useWords().review;
  const one = useFetch<Submission>(apiUrl(submissionPath(id)));
  if (!one.data?.reason) return null;
  return (
    <div class="refusal">
      <Note tone="warn" title={words.amending}>
        <p>{words.because(one.data.reason)}</p>
      </Note>
    </div>
  );
}

/** That something is kept which the address would replace; which of both is wanted. */
function KeptNote({ other, onTake, onKeep }: { other: Draft; onTake: () => void; onKeep: () => void }) {
  const words = useWords().form;
  return (
    <div class="refusal">
      <Note tone="warn" title={words.unsent}>
        <p>{words.unsentBody}</p>
        <div class="acts">
          <button type="button" class="btn" onClick={onKeep}>
            {words.keepUnsent}
          </button>
          <button type="button" class="btn" onClick={onTake}>
            {other.amends ? words.takeSentBack : words.takeModel}
          </button>
        </div>
      </Note>
    </div>
  );
}

function couplesOf(draft: Draft): Set<string> {
  return new Set(
    draft.mentors.flatMap((mentor) =>
      draft.apprentices.map((apprentice) => `${mentor.person.id}>${apprentice.person.id}`),
    ),
  );
}

/** Refusals by the field their pointer names: /mentors/0 is said beside the mentors. */
function fieldComplaints(error: ApiError): Complaints {
  const found: Complaints = {};
  if (error.problem.code === 'LINEAGE_CYCLE') return found;
  for (const one of error.problem.errors ?? []) {
    const field = one.pointer?.split('/')[1] ?? '';
    if (field in FIELD_IDS) found[field as Field] ??= one.message;
  }
  return found;
}

/** A field that is changed no longer carries the server's complaint about it. */
function withoutFields(error: ApiError | null, changes: Partial<Draft>): ApiError | null {
  if (!error?.problem.errors) return error;
  const left = error.problem.errors.filter((one) => !((one.pointer?.split('/')[1] ?? '') in changes));
  return left.length ? new ApiError({ ...error.problem, errors: left }) : null;
}

interface PartProps {
  draft: Draft;
  complaints: Complaints;
  update: (changes: Partial<Draft>) => void;
}

function PeopleParts({ draft, complaints, update }: PartProps) {
  const words = useWords();
  return (
    <>
      <fieldset>
        <legend>
          {words.form.mentors}
          <span class="sub">{words.form.mentorsSub}</span>
        </legend>
        <PeopleField
          id="mentor"
          label={words.form.addMentor}
          members={draft.mentors}
          complaint={complaints.mentors}
          roles
          onChange={(mentors) => update({ mentors })}
        />
      </fieldset>
      <fieldset>
        <legend>
          {words.form.apprentices}
          <span class="sub">{words.form.apprenticesSub}</span>
        </legend>
        <PeopleField
          id="apprentice"
          label={words.form.addApprentice}
          members={draft.apprentices}
          complaint={complaints.apprentices}
          roles={false}
          onChange={(apprentices) => update({ apprentices })}
        />
      </fieldset>
    </>
  );
}

function TermPart({ draft, complaints, update }: PartProps) {
  const words = useWords();
  const months = termOf(draft);
  const starts = tidyDate(draft.startsOn);
  return (
    <fieldset>
      <legend>{words.form.termTitle}</legend>
      <div class="cells2">
        <TextField
          id="starts"
          label={words.form.startsOn}
          value={draft.startsOn}
          complaint={complaints.startsOn}
          required
          date
          hint={<p class="hint">{words.form.startsHint}</p>}
          onChange={(startsOn) => update({ startsOn })}
        />
        <TextField
          id="ends"
          label={words.form.endsOn}
          value={draft.endsOn}
          complaint={complaints.endsOn}
          date
          hint={
            months !== null && <p class="hint">{words.form.months(months)}</p>
          }
          onChange={(endsOn) => update({ endsOn })}
        />
        <div class="whole quick" role="group" aria-label={words.form.commonTerms}>
          {[12, 24, 36].map((length) => (
            <button
              type="button"
              class="btn"
              disabled={!isDate(starts)}
              onClick={() => update({ endsOn: endOfTerm(starts, length) })}
            >
              {words.units.monthsN(length)}
            </button>
          ))}
        </div>
        <div class="whole">
          <CatalogueField
            id="occupation"
            label={words.form.trade}
            hint={words.form.tradeHint}
            path="/occupations"
            value={draft.occupation}
            complaint={complaints.occupation}
            onChange={(occupation) => update({ occupation })}
          />
        </div>
        <div class="fld whole">
          <label for="goal">{words.form.goal}</label>
          <textarea
            id="goal"
            class="in"
            value={draft.goal}
            onInput={(event) => update({ goal: event.currentTarget.value })}
          />
        </div>
      </div>
    </fieldset>
  );
}

function AgreementPart({ draft, complaints, update }: PartProps) {
  const words = useWords();
  return (
    <fieldset>
      <legend>{words.form.agreementTitle}</legend>
      <div class="cells2">
        <TextField
          id="agreement"
          label={words.form.agreementNo}
          value={draft.agreementNo}
          complaint={complaints.agreementNo}
          onChange={(agreementNo) => update({ agreementNo })}
        />
        {!draft.unsigned && (
          <TextField
            id="signed"
            label={words.form.signedOn}
            value={draft.signedOn}
            complaint={complaints.signedOn}
            date
            onChange={(signedOn) => update({ signedOn })}
          />
        )}
        <label class="check whole">
          <input
            type="checkbox"
            checked={draft.unsigned}
            onChange={(event) => update({ unsigned: event.currentTarget.checked })}
          />
          <span>
            {words.form.unsigned}
            <span class="two">{words.form.unsignedSub}</span>
          </span>
        </label>
        <div class="whole">
          <CatalogueField
            id="organisation"
            label={words.form.organisation}
            hint={words.form.organisationHint}
            path="/organisations"
            value={draft.organisation ?? null}
            complaint={complaints.organisation}
            onChange={(organisation) => update({ organisation })}
          />
        </div>
        <div class="whole">
          <CatalogueField
            id="studio"
            label={words.form.studio}
            hint={words.form.studioHint}
            path="/studios"
            value={draft.studio}
            complaint={complaints.studio}
            onChange={(studio) => update({ studio })}
          />
        </div>
        <div class="fld whole">
          <span class="lab" id="programme">
            {words.form.programme}
          </span>
          <div class="opts" role="radiogroup" aria-labelledby="programme">
            {['', ...Object.keys(words.programmes)].map((programme) => (
              <label>
                <input
                  type="radio"
                  name="programme"
                  checked={draft.programme === programme}
                  onChange={() => update({ programme })}
                />
                {programme ? wordFor(words.programmes, programme) : words.form.programmeNone}
              </label>
            ))}
          </div>
        </div>
      </div>
    </fieldset>
  );
}
