import { Empty } from '../components/Empty';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { to } from '../router';
import { SignInLink } from './SignInFirst';

/** In place of what a page showed to somebody whose session has ended meanwhile. */
export function SessionOver() {
  const words = useWords();
  useTitle(words.account.over, words.name);
  return (
    <section class="panel notfound">
      <h1 class="vh">{words.account.over}</h1>
      <Empty
        title={words.account.over}
        action={
          <>
            <SignInLink primary />
            <a class="btn" href={to('/')}>
              {words.states.toHome}
            </a>
          </>
        }
      >
        {words.account.overBody}
      </Empty>
    </section>
  );
}
