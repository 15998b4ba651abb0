import { useState } from 'preact/hooks';
import { ApiError, apiUrl, send } from '../api';
import { Note } from '../components/states';
import { useWords } from '../i18n/index';
import type { Enrolment } from '../types';
import { SignInField, WhyNot } from './parts';
import { askWho, useWho } from './who';

const PATH = '/session/second-factor';

/** 动态口令: switching one's own second factor on, with a code to prove it, and off. */
export function SecondFactorPanel() {
  const words = useWords().factor;
  const who = useWho();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const begun = (made: Enrolment | null) => {
    setCodes(null);
    setEnrolment(made);
  };
  return (
    <section class="panel privacy factor" aria-labelledby="factor">
      <h2 id="factor">{words.title}</h2>
      {codes ? (
        <Recovery codes={codes} onDone={() => setCodes(null)} />
      ) : enrolment ? (
        <Enrol
          enrolment={enrolment}
          onLeft={() => begun(null)}
          onMade={(made) => {
            setEnrolment(null);
            setCodes(made);
            askWho();
          }}
        />
      ) : who.secondFactor ? (
        <Proof
          label={words.off}
          text={words.isOn}
          onSend={async (current) => {
            await send<void>('POST', apiUrl(`${PATH}/removal`), { current });
            askWho();
          }}
        />
      ) : (
        <>
          {(who.mustSwitchOn || who.roles.includes('PROV_ADMIN')) && (
            <Note tone="warn" title={words.wanted}>
              <p>{who.mustSwitchOn ? words.demandedText : words.wantedText}</p>
            </Note>
          )}
          <Proof
            label={words.on}
            text={words.isOff}
            onSend={async (current) =>
              begun(await send<Enrolment>('POST', apiUrl(PATH), { current }))
            }
          />
        </>
      )}
    </section>
  );
}

interface ProofProps {
  label: string;
  text: string;
  onSend: (current: string) => Promise<void>;
}

function Proof({ label, text, onSend }: ProofProps) {
  const words = useWords().account;
  const [current, setCurrent] = useState('');
  const { refused, act } = useAct();
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void act(() => onSend(current)).then(() => setCurrent(''));
      }}
    >
      <p>{text}</p>
      <SignInField
        id="factor-password"
        label={words.present}
        value={current}
        autocomplete="current-password"
        onChange={setCurrent}
      />
      {refused && <WhyNot error={refused} />}
      <button class="btn large" type="submit">
        {label}
      </button>
    </form>
  );
}

interface EnrolProps {
  enrolment: Enrolment;
  onMade: (codes: string[]) => void;
  onLeft: () => void;
}

function Enrol({ enrolment, onMade, onLeft }: EnrolProps) {
  const words = useWords().factor;
  const [code, setCode] = useState('');
  const { refused, act } = useAct();
  return (
    <form
      aria-label={words.confirm}
      onSubmit={(event) => {
        event.preventDefault();
        void act(async () => {
          const path = apiUrl(`${PATH}/confirmation`);
          const made = await send<{ recoveryCodes: string[] }>('POST', path, { code });
          onMade(made.recoveryCodes);
        });
      }}
    >
      <p>{words.scan}</p>
      <Picture rows={enrolment.picture} />
      <p>
        {words.type} <code class="secretkey">{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <SignInField id="factor-code" label={words.code} value={code} autocomplete="one-time-code" onChange={setCode} />
      {refused && <WhyNot error={refused} />}
      <div class="acts">
        <button class="btn large primary" type="submit">
          {words.confirm}
        </button>
        <button class="btn large" type="button" onClick={onLeft}>
          {words.leave}
        </button>
      </div>
    </form>
  );
}

/** The modules that QR codes keep free on every side. */
const QUIET = 4;

function Picture({ rows }: { rows: string[] }) {
  const words = useWords().factor;
  const size = rows.length + 2 * QUIET;
  const dark = rows.flatMap((row, y) =>
    [...row].flatMap((module, x) => (module === '1' ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
  );
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.picture}>
      <path class="light" d={`M0 0h${size}v${size}h-${size}z`} />
      <path class="dark" d={dark.join('')} />
    </svg>
  );
}

function Recovery({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const words = useWords();
  return (
    <>
      <Note title={words.factor.made}>
        <p>{words.factor.madeText}</p>
      </Note>
      <ul class="recovery">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <button type="button" class="btn large primary" onClick={onDone}>
        {words.secret.done}
      </button>
    </>
  );
}

function useAct() {
  const [refused, setRefused] = useState<ApiError | null>(null);
  const act = async (what: () => Promise<void>) => {
    setRefused(null);
    try {
      await what();
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setRefused(failure);
    }
  };
  return { refused, act };
}
