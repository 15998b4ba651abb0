import { GrantText, useOrganisationNames } from '../account/grants';
import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { useWho } from '../account/who';
import { apiUrl } from '../api';
import { Empty } from '../components/Empty';
import { usePaged } from '../components/Pager';
import { ErrorPanel, NotFound, Skeleton } from '../components/states';
import { UserState } from '../components/tags';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { to, userUrl } from '../router';
import type { User } from '../types';

/** 人员与角色: who has an account, and what it may do. */
export function UsersPage() {
  const { may, signedIn } = useRights();
  if (may('accounts')) return <Users />;
  return signedIn ? <NotFound /> : <SignInFirst />;
}

function Users() {
  const words = useWords();
  useTitle(words.users.title, words.name);
  const list = usePaged<User>(apiUrl('/users', { limit: 200 }));
  const names = useOrganisationNames(true);
  const [before, number, after] = words.users.count(list.total);
  const open = (
    <a class="btn primary" href={to('/users/new')}>
      {words.users.open}
    </a>
  );
  const none = list.data !== null && list.items.length === 0;
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{words.users.title}</h1>
          <p class="meta">
            {words.users.sub}{' '}
            <a class="link" href={to('/settings')}>
              {words.settings.title}
            </a>
          </p>
        </div>
        {!none && open}
      </div>
      <section class="panel" aria-labelledby="accounts">
        <h2 class="vh" id="accounts">
          {words.users.list}
        </h2>
        {list.error ? (
          <ErrorPanel error={list.error} retry={list.reload} />
        ) : !list.data ? (
          <Skeleton lines={6} />
        ) : none ? (
          <Empty title={words.users.none} action={open}>
            {words.users.noneText}
          </Empty>
        ) : (
          <>
            <div class="bar2">
              <p aria-live="polite">
                {before}
                <b>{number}</b>
                {after}
              </p>
            </div>
            <UsersTable users={list.items} names={names} />
          </>
        )}
        {list.more && (
          <button type="button" class="more" onClick={list.more}>
            {words.users.more}
          </button>
        )}
      </section>
    </>
  );
}

function UsersTable({ users, names }: { users: User[]; names: Map<string, string> }) {
  const words = useWords().users;
  const who = useWho();
  return (
    <table class="tbl rows">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.roles}</th>
          <th scope="col">{words.personId}</th>
          <th scope="col" class="n last">
            {words.state}
          </th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.name}>
            <td class="head">
              <a class="strong cover" href={userUrl(user.name)}>
                {user.name}
              </a>
              {user.name === who.name && <span class="tag">{words.mine}</span>}
            </td>
            <td class="full">
              {user.grants.map((grant) => (
                <span class="line">
                  <GrantText grant={grant} names={names} />
                </span>
              ))}
              {user.grants.length === 0 && <span class="dim">{words.noRoles}</span>}
            </td>
            <td class="deskonly">{user.person}</td>
            <td class="n last side">
              <UserState user={user} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
