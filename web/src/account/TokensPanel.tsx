import { useState } from 'preact/hooks';
import { ApiError, apiUrl, send } from '../api';
import { Confirm } from '../components/Confirm';
import { Empty } from '../components/Empty';
import { usePaged } from '../components/Pager';
import { ErrorPanel, Note, Skeleton } from '../components/states';
import { TextField } from '../components/TextField';
import { endOfTerm, tidyDate } from '../dates';
import { useWords } from '../i18n/index';
import { useAbout } from '../session';
import type { Grant, Token } from '../types';
import { forgetAnswers } from '../useFetch';
import { GrantText, useOrganisationNames } from './grants';
import { WhyNot } from './parts';
import { SecretOnce } from './SecretOnce';
import { useWho } from './who';

const PATH = '/tokens';

/** 令牌: what programs act with for whoever is signed in. */
export function TokensPanel() {
  const words = useWords().tokens;
  const who = useWho();
  const list = usePaged<Token>(apiUrl(PATH, { limit: 100 }));
  const names = useOrganisationNames(who.scopes.some((grant) => grant.organisation !== null));
  const [made, setMade] = useState<Token | null>(null);
  const [refused, setRefused] = useState<ApiError | null>(null);
  const again = () => {
    forgetAnswers();
    list.reload();
  };
  const revoke = (token: Token) => {
    setRefused(null);
    send<void>('DELETE', apiUrl(`${PATH}/${encodeURIComponent(token.id)}`)).then(
      () => {
        if (made?.id === token.id) setMade(null);
        again();
      },
      (failure: unknown) => failure instanceof ApiError && setRefused(failure),
    );
  };
  return (
    <section class="panel tokens" aria-labelledby="tokens">
      <div class="phead">
        <h2 id="tokens">{words.title}</h2>
        <p>{words.sub}</p>
      </div>
      {made?.token && (
        <SecretOnce
          title={words.made(made.name)}
          text={words.madeText}
          secret={made.token}
          onDone={() => setMade(null)}
        />
      )}
      {refused && <WhyNot error={refused} />}
      {list.error ? (
        <ErrorPanel error={list.error} retry={list.reload} />
      ) : !list.data ? (
        <Skeleton lines={2} />
      ) : list.items.length === 0 ? (
        <Empty title={words.none}>{words.noneText}</Empty>
      ) : (
        <Tokens tokens={list.items} names={names} onRevoke={revoke} />
      )}
      {list.data &&
        (who.demo ? (
          <Note title={words.demo}>
            <p>{words.demoText}</p>
          </Note>
        ) : (
          <NewToken
            names={names}
            onMade={(token) => {
              setMade(token);
              again();
            }}
          />
        ))}
    </section>
  );
}

interface TokensProps {
  tokens: Token[];
  names: Map<string, string>;
  onRevoke: (token: Token) => void;
}

function Tokens({ tokens, names, onRevoke }: TokensProps) {
  const words = useWords().tokens;
  const { today } = useAbout();
  return (
    <ul class="tokenlist">
      {tokens.map((token) => (
        <li key={token.id}>
          <div>
            <b>{token.name}</b>
            <small>
              {words.life(token.madeOn, token.expiresOn)}
              {token.expiresOn < today && <span class="tag">{words.expired}</span>}
            </small>
            {token.grants.map((grant) => (
              <small>
                <GrantText grant={grant} names={names} />
              </small>
            ))}
          </div>
          <Confirm
            name={words.revoke}
            spoken={words.revokeOne(token.name)}
            question={words.revokeAsk}
            onYes={() => onRevoke(token)}
          />
        </li>
      ))}
    </ul>
  );
}

const MONTHS = 3;

const keyOf = (grant: Grant) => `${grant.role}@${grant.organisation ?? ''}`;

interface NewTokenProps {
  names: Map<string, string>;
  onMade: (token: Token) => void;
}

function NewToken({ names, onMade }: NewTokenProps) {
  const words = useWords().tokens;
  const { today } = useAbout();
  // Who somebody is, is in no token.
  const scopes = useWho().scopes.filter((one) => one.role !== 'SUBJECT');
  const [name, setName] = useState('');
  const [expires, setExpires] = useState(endOfTerm(today, MONTHS));
  const [left, setLeft] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<ApiError | null>(null);
  const make = async () => {
    setTried(true);
    setRefused(null);
    if (!name.trim()) {
      document.getElementById('token-name')?.focus();
      return;
    }
    try {
      const grants = scopes.filter((one) => !left.includes(keyOf(one)));
      const expiresOn = tidyDate(expires);
      onMade(await send<Token>('POST', apiUrl(PATH), { name: name.trim(), expiresOn, grants }));
      setName('');
      setTried(false);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setRefused(failure);
    }
  };
  const beside = (field: string) =>
    refused?.problem.errors?.find((one) => one.pointer?.split('/')[1] === field)?.message;
  return (
    <form
      class="newtoken"
      aria-label={words.make}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <TextField
        id="token-name"
        label={words.name}
        value={name}
        required
        complaint={tried && !name.trim() ? words.needName : beside('name')}
        hint={<p class="hint">{words.nameHint}</p>}
        onChange={setName}
      />
      <TextField
        id="token-expires"
        label={words.expires}
        value={expires}
        required
        date
        complaint={beside('expiresOn')}
        hint={<p class="hint">{words.expiresHint}</p>}
        onChange={setExpires}
      />
      {scopes.length > 0 && (
        <fieldset class="whole">
          <legend>{words.scopes}</legend>
          <div class="opts">
            {scopes.map((grant) => (
              <label>
                <input
                  type="checkbox"
                  checked={!left.includes(keyOf(grant))}
                  onChange={(event) => {
                    const others = left.filter((one) => one !== keyOf(grant));
                    setLeft(event.currentTarget.checked ? others : [...others, keyOf(grant)]);
                  }}
                />
                <span>
                  <GrantText grant={grant} names={names} />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {refused && !beside('name') && !beside('expiresOn') && <WhyNot error={refused} />}
      <button class="btn large primary" type="submit">
        {words.make}
      </button>
    </form>
  );
}
