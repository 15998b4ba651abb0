import { useState } from 'preact/hooks';
import { GrantText, useOrganisationNames } from '../account/grants';
import { SignInField, WhyNot } from '../account/parts';
import { SecondFactorPanel } from '../account/SecondFactorPanel';
import { SessionsPanel } from '../account/SessionsPanel';
import { TokensPanel } from '../account/TokensPanel';
import { changePassword, signOut, useWho } from '../account/who';
import { ApiError } from '../api';
import { Note } from '../components/states';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { go, to } from '../router';
import { SignInPage } from './SignInPage';

/** One's own account: what is granted, the password, the way out. */
export function AccountPage() {
  const who = useWho();
  const words = useWords();
  useTitle(words.account.mine, words.name);
  const names = useOrganisationNames(who.scopes.some((grant) => grant.organisation !== null));
  if (!who.signedIn) return <SignInPage />;
  const leave = (everywhere: boolean) => void signOut(everywhere).then(() => go(to('/')));
  return (
    <>
      <div class="title alone">
        <h1>{words.account.mine}</h1>
      </div>
      <div class="signin">
        {who.demo || who.atProvider ? (
          <section class="panel privacy">
            <h2>{words.account.password}</h2>
            <p>{who.demo ? words.account.demoFixed : words.account.passwordAtProvider}</p>
          </section>
        ) : (
          <PasswordForm first={who.mustChangePassword} name={who.name ?? ''} />
        )}
        <section class="panel privacy">
          <h2>{who.title ?? who.name}</h2>
          {who.title && <p class="hint">{who.name}</p>}
          <ul>
            {who.scopes.map((grant) => (
              <li>
                <GrantText grant={grant} names={names} />
              </li>
            ))}
          </ul>
          {who.scopes.length === 0 && !who.mustChangePassword && <p>{words.account.noRoles}</p>}
          <div class="acts">
            {who.person && (
              <a class="btn" href={to('/me')}>
                {words.nav.mine}
              </a>
            )}
            <button type="button" class="btn" onClick={() => leave(false)}>
              {words.account.signOut}
            </button>
            <button type="button" class="btn" onClick={() => leave(true)}>
              {words.account.signOutEverywhere}
            </button>
          </div>
        </section>
      </div>
      {!who.mustChangePassword && !who.demo && !who.atProvider && <SecondFactorPanel />}
      {!who.mustChangePassword && <SessionsPanel />}
      {!who.mustChangePassword && !who.mustSwitchOn && who.scopes.length > 0 && <TokensPanel />}
    </>
  );
}

function PasswordForm({ first, name }: { first: boolean; name: string }) {
  const words = useWords().account;
  const [present, setPresent] = useState('');
  const [wanted, setWanted] = useState('');
  const [refused, setRefused] = useState<ApiError | null>(null);
  const [changed, setChanged] = useState(false);
  const send = async () => {
    setRefused(null);
    setChanged(false);
    try {
      await changePassword(present, wanted);
      setPresent('');
      setWanted('');
      setChanged(true);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setRefused(failure);
    }
  };
  const beside = (field: string) =>
    refused?.problem.errors?.find((one) => one.pointer === `/${field}`)?.message;
  return (
    <form
      class="panel"
      aria-label={words.change}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {first && (
        <Note tone="warn" title={words.mustChange}>
          <p>{words.mustChangeText}</p>
        </Note>
      )}
      {changed && <Note title={words.changed}>
          <p>{words.changedText}</p>
        </Note>}
      <input class="vh" tabIndex={-1} aria-hidden="true" autocomplete="username" value={name} readOnly />
      <SignInField
        id="present"
        label={first ? words.oneTime : words.present}
        value={present}
        autocomplete="current-password"
        complaint={beside('current')}
        onChange={setPresent}
      />
      <SignInField
        id="wanted"
        label={words.wanted}
        value={wanted}
        autocomplete="new-password"
        hint={words.wantedHint}
        complaint={beside('new')}
        onChange={setWanted}
      />
      {refused && !beside('current') && !beside('new') && <WhyNot error={refused} />}
      <button class="btn large primary" type="submit">
        {words.change}
      </button>
    </form>
  );
}
