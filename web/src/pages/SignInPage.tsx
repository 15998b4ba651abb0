import { useState } from 'preact/hooks';
import { SignInField, WhyNot } from '../account/parts';
import { signIn, useWho } from '../account/who';
import { ApiError, apiUrl } from '../api';
import { Icon } from '../components/Icon';
import { useTitle } from '../hooks';
import { localized, useWords } from '../i18n/index';
import { go, to, usePlace } from '../router';
import { useAbout } from '../session';
import type { DemoSignIn } from '../types';

/** Signing in: name, password, what is kept about whoever does, and the demo's own accounts. */
export function SignInPage() {
  const words = useWords().account;
  const { factor } = useWords();
  useTitle(words.signIn, useWords().name);
  const { demo } = useAbout();
  const { provider } = useWho();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [refused, setRefused] = useState<ApiError | null>(null);
  const [sending, setSending] = useState(false);
  const next = useNext();
  const enter = async (as: string, word: string, second: string | null) => {
    if (sending) return;
    setRefused(null);
    setSending(true);
    try {
      const who = await signIn(as, word, second);
      go(who.mustChangePassword || who.mustSwitchOn ? to('/account') : next);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      const asksForCode = failure.problem.code?.startsWith('SECOND_FACTOR') ?? false;
      setCode(asksForCode ? '' : null);
      if (!asksForCode) setPassword('');
      if (failure.problem.code !== 'SECOND_FACTOR_REQUIRED') setRefused(failure);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <div class="title alone">
        <h1>{words.signIn}</h1>
      </div>
      <div class="signin">
        <form
          class="panel"
          aria-label={words.signIn}
          onSubmit={(event) => {
            event.preventDefault();
            void enter(name.trim(), password, code);
          }}
        >
          <SignInField id="name" label={words.name} value={name} autocomplete="username" onChange={setName} />
          <SignInField
            id="password"
            label={words.password}
            value={password}
            autocomplete="current-password"
            onChange={setPassword}
          />
          {code !== null && (
            <SignInField
              id="code"
              label={factor.code}
              value={code}
              autocomplete="one-time-code"
              hint={factor.codeHint}
              onChange={setCode}
            />
          )}
          {refused && <WhyNot error={refused} />}
          <button class="btn large primary" type="submit" disabled={sending}>
            {sending ? words.signingIn : words.signIn}
          </button>
          <p class="hint">{words.forgotten}</p>
        </form>
        <div class="stack">
          {provider && <AtProvider name={provider} next={next} />}
          {demo && demo.accounts.length > 0 && (
            <DemoAccounts
              accounts={demo.accounts}
              disabled={sending}
              onChoose={(one) => void enter(one.name, one.password, null)}
            />
          )}
          <section class="panel privacy">
            <h2>{words.privacy}</h2>
            {words.privacyText.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
            <a class="link" href={to('/privacy')}>
              {words.privacyMore}
            </a>
          </section>
        </div>
      </div>
    </>
  );
}

/** The longest address that the way by the provider comes back to. */
const LONGEST_NEXT = 200;

/** The way to the provider, and why the last one came to nothing. */
function AtProvider({ name, next }: { name: string; next: string }) {
  const words = useWords().account;
  const refused: Record<string, string> = words.refused;
  const why = refused[usePlace().query.get('refused') ?? ''];
  return (
    <section class="panel privacy">
      <h2>{words.provider}</h2>
      {why && (
        <p class="hint bad" role="alert">
          <Icon name="stop" />
          <span>{why}</span>
        </p>
      )}
      <a
        class="btn large"
        href={apiUrl('/session/oidc', { next: next.length <= LONGEST_NEXT ? next : null })}
      >
        {words.signInAt(name)}
      </a>
    </section>
  );
}

/** Where somebody wanted to go, a page of ours and nothing else; or to their work. */
function useNext(): string {
  const asked = usePlace().query.get('next');
  return asked && /^\/(?![/\\])/.test(asked) ? asked : to('/work');
}

interface DemoAccountsProps {
  accounts: DemoSignIn[];
  disabled: boolean;
  onChoose: (account: DemoSignIn) => void;
}

function DemoAccounts({ accounts, disabled, onChoose }: DemoAccountsProps) {
  const words = useWords().account;
  return (
    <section class="panel privacy">
      <h2>{words.demo}</h2>
      <p>{words.demoText}</p>
      <ul class="demoaccounts">
        {accounts.map((one) => (
          <li>
            <button type="button" class="btn large" disabled={disabled} onClick={() => onChoose(one)}>
              {localized(one.title)}
            </button>
            <span class="hint">
              {one.name} / {one.password}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
