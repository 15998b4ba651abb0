import { useState } from 'preact/hooks';
import { useOrganisationNames } from '../account/grants';
import { WhyNot } from '../account/parts';
import { useRights } from '../account/rights';
import { SecretOnce } from '../account/SecretOnce';
import { SignInFirst } from '../account/SignInFirst';
import { UserForm } from '../account/UserForm';
import { useWho } from '../account/who';
import type { Read } from '../api';
import { ApiError, apiUrl, change, read, send } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { Confirm } from '../components/Confirm';
import { ErrorPanel, NotFound, Note, Skeleton } from '../components/states';
import { UserState } from '../components/tags';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { go, to, userUrl } from '../router';
import type { User } from '../types';
import { forgetAnswers, useFetch } from '../useFetch';

interface UserPageProps {
  /** Null for one that is to be opened. */
  name: string | null;
}

/** One account: its roles, whose it is, a new password, its end; or a new one. */
export function UserPage({ name }: UserPageProps) {
  const { may, signedIn } = useRights();
  if (!may('accounts')) return signedIn ? <NotFound /> : <SignInFirst />;
  return name === null ? <NewUser /> : <OneUser name={name} />;
}

function NewUser() {
  const words = useWords();
  useTitle(words.users.open, words.name);
  const [opened, setOpened] = useState<User | null>(null);
  const names = useOrganisationNames(true);
  return (
    <>
      <Heading name={words.users.open} />
      {opened?.oneTimePassword ? (
        <div class="stack">
          <SecretOnce
            title={words.users.opened(opened.name)}
            text={words.users.passwordText}
            secret={opened.oneTimePassword}
            onDone={() => go(to('/users'))}
          />
          <p class="acts">
            <a class="btn" href={userUrl(opened.name)}>
              {words.users.toAccount}
            </a>
          </p>
        </div>
      ) : (
        <UserForm
          user={null}
          names={names}
          label={words.users.open}
          onSend={async (wanted) => {
            setOpened(await send<User>('POST', apiUrl('/users'), wanted));
            forgetAnswers();
          }}
        />
      )}
    </>
  );
}

function Heading({ name, user }: { name: string; user?: User }) {
  const words = useWords();
  return (
    <>
      <Breadcrumb steps={[{ href: to('/users'), text: words.users.title }, { text: name }]} />
      <div class="title">
        <h1>
          {name}
          {user && <UserState user={user} />}
        </h1>
      </div>
    </>
  );
}

function OneUser({ name }: { name: string }) {
  const words = useWords();
  useTitle(name, words.name);
  const url = apiUrl(`/users/${encodeURIComponent(name)}`);
  const answer = useFetch<Read<User>>(url, read);
  const names = useOrganisationNames(true);
  const who = useWho();
  const [told, setTold] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const [refused, setRefused] = useState<ApiError | null>(null);
  if (answer.error) return <ErrorPanel error={answer.error} retry={answer.reload} />;
  if (!answer.data) return <Skeleton lines={8} />;
  const { record: user, etag } = answer.data;
  const put = async (changes: Partial<User> & { resetPassword?: boolean; removeSecondFactor?: boolean }) => {
    setSaved(false);
    setRefused(null);
    const now = await change<User>(url, etag, changes);
    setTold(now.oneTimePassword ?? null);
    setSaved(true);
    forgetAnswers();
    answer.reload();
  };
  const act = (changes: Parameters<typeof put>[0]) =>
    void put(changes).catch((failure: unknown) => {
      if (!(failure instanceof ApiError)) throw failure;
      setRefused(failure);
    });
  return (
    <>
      <Heading name={name} user={user} />
      {who.name === name ? (
        <Note title={words.users.own}>
          <p>
            {words.users.ownText}{' '}
            <a class="link" href={to('/account')}>
              {words.account.mine}
            </a>
          </p>
        </Note>
      ) : (
        <div class="stack">
          {told && (
            <SecretOnce
              title={words.users.newPassword(name)}
              text={words.users.passwordText}
              secret={told}
              onDone={() => setTold(null)}
            />
          )}
          {saved && !told && (
            <Note title={words.users.saved}>
              <p>{words.users.savedText}</p>
            </Note>
          )}
          <div class="usercols">
            <UserForm
              key={etag}
              user={user}
              names={names}
              label={words.users.save}
              onSend={({ person, grants }) => put({ person, grants })}
            />
            <section class="panel privacy" aria-labelledby="signing-in">
              <h2 id="signing-in">{words.users.signingIn}</h2>
              <p>{user.disabled ? words.users.disabledText : words.users.enabledText}</p>
              <div class="acts">
                {user.disabled ? (
                  <button type="button" class="btn" onClick={() => act({ disabled: false })}>
                    {words.users.enable}
                  </button>
                ) : (
                  <Confirm
                    name={words.users.disable}
                    question={words.users.disableAsk}
                    onYes={() => act({ disabled: true })}
                  />
                )}
                <Confirm
                  name={words.users.reset}
                  question={words.users.resetAsk}
                  onYes={() => act({ resetPassword: true })}
                />
                {user.secondFactor && (
                  <Confirm
                    name={words.users.dropFactor}
                    question={words.users.dropFactorAsk}
                    onYes={() => act({ removeSecondFactor: true })}
                  />
                )}
              </div>
              {refused && <WhyNot error={refused} />}
            </section>
          </div>
        </div>
      )}
    </>
  );
}
