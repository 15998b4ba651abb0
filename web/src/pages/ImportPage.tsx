import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { ApiError } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { Confirm } from '../components/Confirm';
import { OrganisationField } from '../components/OrganisationField';
import { ErrorPanel, NotFound, Note } from '../components/states';
import { useTitle } from '../hooks';
import { useLanguage, useWords } from '../i18n/index';
import { setQuery, to, usePlace } from '../router';
import { forgetAnswers } from '../useFetch';
import { Chooser } from '../workbook/Chooser';
import { ColumnsPanel } from '../workbook/ColumnsPanel';
import type { ImportJob, Wishes } from '../workbook/imports';
import { follow, GUESSED, importUrl, isOver, KINDS, sendWorkbook, takeBack } from '../workbook/imports';
import { ImportList } from '../workbook/ImportList';
import { forgetPaste, isPasted, keepWishes, keptCorrections, keptPaste, keptWishes } from '../workbook/keptWishes';
import { KindFields } from '../workbook/KindFields';
import { Problems } from '../workbook/Problems';
import { Questions } from '../workbook/Questions';
import { Remembered } from '../workbook/Remembered';

const WISHES: Wishes = {
  kind: GUESSED,
  notice: {},
  organisation: '',
  createMissing: false,
  choices: {},
  corrections: {},
  goodRows: false,
  columns: [],
  remember: 'APPLIED',
};

/** 导入台账, for those who may record. */
export function ImportPage() {
  const { may, signedIn } = useRights();
  if (may('record')) return <Import />;
  return signedIn ? <NotFound /> : <SignInFirst />;
}

/** From a workbook to its rows in the graph, and back. */
function Import() {
  const words = useWords();
  const said = words.imports;
  useTitle(said.title, words.name);
  const { may } = useRights();
  const id = usePlace().query.get('job');
  const language = useLanguage();
  const [begun] = useState(() => keptPaste(id));
  const [file, setFile] = useState(begun?.file ?? null);
  const [wishes, setWishes] = useState(begun?.wishes ?? WISHES);
  const [job, setJob] = useState<ImportJob | null>(null);
  /** The last check that is over: its columns stay while another is under way. */
  const [checked, setChecked] = useState<ImportJob | null>(null);
  const [refused, setRefused] = useState<ApiError | null>(null);
  /** The imports that the file was sent as: beside another, come to by going back, it is not. */
  const sentAs = useRef(new Set(begun && id ? [id] : []));
  useEffect(() => {
    if (id && !sentAs.current.has(id)) leaveFile();
    if (!id) {
      setJob(null);
      setChecked(null);
      return undefined;
    }
    return follow(
      id,
      (now) => {
        setJob(now);
        if (isOver(now) && now.mode === 'check') setChecked(now);
        if (now.state === 'DONE' && now.mode !== 'check') forgetAnswers();
      },
      setRefused,
    );
    // What was found is said again in the language that is read now.
  }, [id, language]);
  const written = file !== null && isPasted(file) && job?.mode === 'apply' && job.state === 'DONE';
  // Before what was said is seen: a page that is loaded again right then would forget it.
  useLayoutEffect(() => {
    if (!file) return;
    if (written) forgetPaste();
    else keepWishes(file, wishes, id);
  }, [file, wishes, id, written]);
  const begin = async (act: () => Promise<ImportJob>) => {
    setRefused(null);
    try {
      const sent = await act();
      sentAs.current.add(sent.id);
      setJob(sent);
      setQuery({ job: sent.id });
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setRefused(failure);
    }
  };
  const check = (sent: File, wanted: Wishes) => {
    if (sent !== file) sentAs.current.clear();
    setFile(sent);
    setWishes(wanted);
    void begin(() => sendWorkbook(sent, 'check', { ...wanted, goodRows: false }));
  };
  const send = (mode: 'check' | 'apply', goodRows: boolean) =>
    file && void begin(() => sendWorkbook(file, mode, { ...wishes, goodRows }));
  const undo = () => job && void begin(() => takeBack(job.id));
  const mend = (cell: string, text: string | null) => {
    const { [cell]: _, ...others } = wishes.corrections;
    setWishes({ ...wishes, corrections: text === null ? others : { ...others, [cell]: text } });
  };
  const leaveFile = () => {
    setFile(null);
    setWishes(WISHES);
  };
  const shown = job ? `${job.id} ${job.state} ${job.undoneBy}` : '';
  const working = job !== null && !isOver(job);
  return (
    <>
      <Breadcrumb steps={[{ href: to('/work'), text: words.work.title }, { text: said.title }]} />
      <div class="title alone">
        <div>
          <h1>{said.title}</h1>
          <p class="meta">{said.sub}</p>
        </div>
      </div>
      <div class="stack importing">
        <section class="panel pad" aria-label={said.choose}>
          <Chooser
            file={file}
            written={written}
            onChoose={(chosen) =>
              check(chosen, keptWishes(chosen) ?? { ...wishes, choices: {}, corrections: {}, columns: [], goodRows: false })
            }
          />
          <div class="wishes">
            <KindFields
              wishes={wishes}
              told={told(job)}
              onChange={setWishes}
            />
            {may('everybody') && (
              <div class="fld">
                <label for="unit">{said.unit}</label>
                <OrganisationField
                  id="unit"
                  value={wishes.organisation}
                  all={said.unitOpen}
                  onChange={(organisation) => setWishes({ ...wishes, organisation })}
                />
              </div>
            )}
            <label class="check">
              <input
                type="checkbox"
                checked={wishes.createMissing}
                onChange={(event) => setWishes({ ...wishes, createMissing: event.currentTarget.checked })}
              />
              <span>
                {said.createMissing}
                <span class="two">{said.createMissingSub}</span>
              </span>
            </label>
            {file && (
              <button type="button" class="btn" disabled={working} onClick={() => check(file, wishes)}>
                {said.checkAgain}
              </button>
            )}
          </div>
          <p class="hint">
            {said.template}
            {KINDS.map((one, place) => (
              <>
                {place === 0 ? ' ' : ' · '}
                <a class="link" href={`/api/v1/templates/${one}.xlsx`} download>
                  {said.kinds[one]}
                </a>
              </>
            ))}
          </p>
        </section>
        {refused && <ErrorPanel error={refused} retry={() => setRefused(null)} />}
        {job && <Standing job={job} file={file} send={send} undo={undo} />}
        {job?.mode === 'check' && checked && (
          <ColumnsPanel
            job={checked}
            columns={wishes.columns}
            canCheck={file !== null}
            working={working}
            remembered={wishes.remember !== 'NEVER'}
            onRemember={(remembered) => setWishes({ ...wishes, remember: remembered ? 'APPLIED' : 'NEVER' })}
            onChange={(columns) => setWishes({ ...wishes, columns })}
            onCheck={(kind, columns, now) =>
              file && check(file, { ...wishes, kind, columns, remember: now ? 'NOW' : wishes.remember })
            }
          />
        )}
        {job && isOver(job) && job.questions.length > 0 && (
          <>
            <Questions
              questions={job.questions}
              choices={wishes.choices}
              choose={(key, one) => setWishes({ ...wishes, choices: { ...wishes.choices, [key]: one } })}
            />
            {file && (
              <p class="acts">
                <button
                  type="button"
                  class="btn primary"
                  disabled={Object.keys(wishes.choices).length === 0}
                  onClick={() => check(file, wishes)}
                >
                  {said.answered}
                </button>
              </p>
            )}
          </>
        )}
        {job && isOver(job) && (
          <Problems
            key={job.id}
            job={job}
            corrections={wishes.corrections}
            mend={file && job.mode === 'check' ? mend : null}
          />
        )}
        {file && Object.keys(wishes.corrections).length > 0 && (
          <p class="acts">
            <button type="button" class="btn primary" disabled={working} onClick={() => check(file, wishes)}>
              {said.checkMended(Object.keys(wishes.corrections).length)}
            </button>
          </p>
        )}
        <Remembered shown={shown} />
        <ImportList shown={shown} />
      </div>
    </>
  );
}

/** What kind the workbook is; null as long as none of its sheets was understood. */
function told(job: ImportJob | null): string | null {
  const understood = job?.layout ? job.layout.sheets.some((sheet) => sheet.by !== 'NOTHING') : true;
  return job && understood && KINDS.some((one) => one === job.kind) ? job.kind : null;
}

interface StandingProps {
  job: ImportJob;
  file: File | null;
  /** Sends it again, all of it or the good rows. */
  send: (mode: 'check' | 'apply', goodRows: boolean) => void;
  undo: () => void;
}

/** How far it is, or what came of it and what can be done next. */
function Standing(props: StandingProps) {
  return (
    <section class="panel pad" aria-live="polite">
      {isOver(props.job) ? <Outcome {...props} /> : <Going job={props.job} />}
    </section>
  );
}

function Going({ job }: { job: ImportJob }) {
  const said = useWords().imports;
  const share = job.total > 0 ? Math.min(1, job.done / job.total) : null;
  return (
    <>
      <p>
        <b>{job.phase ? said.phase[job.phase] : said.waiting}</b>
        {share !== null && <span class="meta"> {Math.round(share * 100)}%</span>}
      </p>
      <progress max={1} {...(share === null ? {} : { value: share })} />
      <p class="hint">{said.mayClose}</p>
    </>
  );
}

function Outcome({ job, file, send, undo }: StandingProps) {
  const said = useWords().imports;
  const bad = job.notices.filter((one) => one.severity === 'REFUSAL').length;
  const faulty = job.mode === 'check' && file !== null && job.state === 'REFUSED' && bad > 0 && job.rows > 0;
  const mended = keptCorrections(job.id);
  // One that found faults and is all right nevertheless was one of the good rows.
  const good = job.mode !== 'undo' && job.state === 'DONE' && bad > 0;
  const same = job.mode === 'apply' && job.state === 'DONE' && job.counts.every((one) => one.added + one.changed === 0);
  const state = `${job.mode}-${good ? 'GOOD' : same ? 'SAME' : job.state}`;
  const outcome = said.outcome[state]?.(job.rows, bad) ?? job.state;
  return (
    <>
      <Note tone={job.state === 'DONE' ? 'plain' : 'bad'} title={outcome}>
        <p>
          {job.state === 'REFUSED' && job.mode === 'check' && job.rows === 0
            ? said.noRows
            : said.explain[state]}
          {job.layout?.encoding && ` ${said.encoding(said.encodings[job.layout.encoding])}`}
        </p>
      </Note>
      {job.counts.length > 0 && (
        <table class="tbl">
          <thead>
            <tr>
              <th>{said.what}</th>
              <th class="n">{said.rows}</th>
              <th class="n">{job.mode === 'undo' ? said.gone : said.added}</th>
              <th class="n">{job.mode === 'undo' ? said.restored : said.changed}</th>
              {job.mode !== 'undo' && <th class="n">{said.same}</th>}
            </tr>
          </thead>
          <tbody>
            {job.counts.map((count) => (
              <tr>
                <td>{said.files[count.file] ?? count.file}</td>
                <td class="n">{count.rows}</td>
                <td class="n">{count.added}</td>
                <td class="n">{count.changed}</td>
                {job.mode !== 'undo' && <td class="n">{count.rows - count.added - count.changed}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="acts">
        {job.mode === 'check' && file && job.state === 'DONE' && !good && (
          <button type="button" class="btn primary" onClick={() => send('apply', false)}>
            {said.apply}
          </button>
        )}
        {faulty && (
          <button type="button" class="btn" onClick={() => send('check', true)}>
            {said.lookGood}
          </button>
        )}
        {(faulty || (good && job.mode === 'check' && file)) && (
          <Confirm name={said.applyGood} question={said.applyGoodAsk} onYes={() => send('apply', true)} />
        )}
        {job.mode !== 'undo' && job.kind !== 'graph' && job.noticeTotal > 0 && (
          <a class="btn" href={`${importUrl(job.id)}/errors.xlsx`} download>
            {said.marked}
          </a>
        )}
        {job.undoable && !job.undoneBy && (
          <Confirm name={said.undo} question={said.undoAsk} onYes={undo} />
        )}
      </p>
      {!file && job.mode === 'check' && (
        <p class="hint">
          {said.chooseAgain}
          {mended > 0 && said.keptMended(mended)}
        </p>
      )}
    </>
  );
}
