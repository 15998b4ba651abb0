import type { ComponentChildren } from 'preact';
import { Empty } from '../components/Empty';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { to, usePlace } from '../router';

/** The way to the sign-in page and back to where one is. */
export function useSignInUrl(): string {
  const { path, query } = usePlace();
  const here = `${path}${query.size ? `?${query.toString()}` : ''}`;
  return to('/sign-in', { next: path === '/sign-in' ? null : here });
}

export function SignInLink({ primary = false }: { primary?: boolean }) {
  const words = useWords().account;
  return (
    <a class={primary ? 'btn primary' : 'link'} href={useSignInUrl()}>
      {words.signInToSee}
    </a>
  );
}

/** In place of a page that only those see who have signed in. */
export function SignInFirst({ also }: { also?: ComponentChildren }) {
  const words = useWords();
  useTitle(words.account.first, words.name);
  return (
    <section class="panel notfound">
      <h1 class="vh">{words.account.first}</h1>
      <Empty
        title={words.account.first}
        action={
          <>
            <SignInLink primary />
            <a class="btn" href={to('/')}>
              {words.states.toHome}
            </a>
            {also}
          </>
        }
      >
        {words.account.firstBody}
      </Empty>
    </section>
  );
}
