import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { WhyNot } from '../account/parts';
import type { Read } from '../api';
import { apiUrl, read, replace } from '../api';
import { Confirm } from '../components/Confirm';
import { ErrorPanel, NotFound, Note, Skeleton } from '../components/states';
import { clockText } from '../dates';
import { useTitle } from '../hooks';
import type { Messages } from '../i18n/index';
import { useWords } from '../i18n/index';
import { useAct } from '../review/act';
import { accountName } from '../review/submission';
import { to } from '../router';
import { useFetch, useFreshAfterWrites } from '../useFetch';

interface Setting {
  key: string;
  on: boolean;
  /** Off as well where the environment of the server says so. */
  inForce: boolean;
  recordedBy: string | null;
  recordedAt: string | null;
}

/** 全局设置: what administrators switch on and off for everybody. */
export function SettingsPage() {
  const { may, signedIn } = useRights();
  if (may('everybody')) return <Settings />;
  return signedIn ? <NotFound /> : <SignInFirst />;
}

function Settings() {
  const words = useWords();
  const said = words.settings;
  useTitle(said.title, words.name);
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{said.title}</h1>
          <p class="meta">
            {said.sub}{' '}
            <a class="link" href={to('/rules')}>
              {words.rules.title}
            </a>
          </p>
        </div>
      </div>
      <Switch name="peopleRanking" />
    </>
  );
}

/** One switch: what it is for, how it stands and since when, and the button that throws it. */
function Switch({ name }: { name: keyof Messages['settings']['switches'] }) {
  const words = useWords();
  const said = words.settings;
  const url = apiUrl(`/settings/${name}`);
  const found = useFetch<Read<Setting>>(url, read);
  useFreshAfterWrites(found.reload);
  const { acting, refused, act } = useAct();
  const about = said.switches[name];
  if (found.error) return <ErrorPanel error={found.error} retry={found.reload} />;
  if (!found.data) return <Skeleton lines={4} />;
  const { record: setting, etag } = found.data;
  const throwTo = (on: boolean) => void act(() => replace(url, etag, { on }));
  return (
    <section class="panel" aria-labelledby={name}>
      <div class="phead">
        <h2 id={name}>
          {about.title} <span class="tag">{setting.inForce ? said.on : said.off}</span>
        </h2>
        <p aria-live="polite">
          {setting.recordedAt &&
            said.since(clockText(setting.recordedAt), accountName(setting.recordedBy ?? ''))}
        </p>
      </div>
      <div class="pad switch">
        <p>{about.help}</p>
        {setting.on && !setting.inForce && <Note title={said.byEnvironment}>{about.environment}</Note>}
        {refused && <WhyNot error={refused} />}
        <div class="acts">
          {setting.on ? (
            <Confirm name={about.turnOff} question={about.question} disabled={acting} onYes={() => throwTo(false)} />
          ) : (
            <button type="button" class="btn" disabled={acting} onClick={() => throwTo(true)}>
              {about.turnOn}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}
