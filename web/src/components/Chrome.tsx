import { useEffect, useRef, useState } from 'preact/hooks';
import { useRights } from '../account/rights';
import { useSignInUrl } from '../account/SignInFirst';
import { signOut, useWho } from '../account/who';
import { useWaitingCount } from '../review/waiting';
import { setLanguage, useLanguage, useWords } from '../i18n/index';
import { saveTheme } from '../preferences';
import { go, setQuery, to, usePlace } from '../router';
import { useAbout, useDay } from '../session';
import { Icon } from './Icon';

function Logo() {
  const words = useWords();
  return (
    <a class="logo" href={to('/')} aria-label={words.nav.toHome}>
      <svg viewBox="0 0 26 26" fill="none" stroke-linecap="round" aria-hidden="true">
        <path d="M2 6h22" stroke="var(--l4)" stroke-width="4.5" />
        <path d="M7 6c4 0 3 7.5 7 7.5h10" stroke="var(--l3)" stroke-width="3" />
        <path d="M4 6c6 0 3 15 9 15h11" stroke="var(--l2)" stroke-width="2" />
      </svg>
      {words.name}
    </a>
  );
}

interface Section {
  path: string;
  name: string;
  /** How much waits there, with words for those who do not see the number. */
  count?: { n: number; spoken: string };
}

/** Lists that stand as tabs beside that of a section. */
const BESIDE: Record<string, string[]> = {
  '/innovations': ['/ip-assets', '/awards'],
  '/influence': ['/relation'],
  '/people': ['/dead-ends'],
  '/users': ['/settings'],
};

function useSections(): Section[] {
  const { nav } = useWords();
  const { may } = useRights();
  const { person } = useWho();
  const { path } = usePlace();
  const waiting = useWaitingCount(path);
  return [
    { path: '/', name: nav.home },
    ...(may('record')
      ? [
          {
            path: '/work',
            name: nav.work,
            ...(waiting ? { count: { n: waiting, spoken: nav.waiting(waiting) } } : {}),
          },
        ]
      : []),
    { path: '/studios', name: nav.studios },
    { path: '/innovations', name: nav.innovations },
    { path: '/events', name: nav.events },
    { path: '/projects', name: nav.projects },
    ...(may('people')
      ? [
          { path: '/people', name: nav.people },
          { path: '/pipeline', name: nav.pipeline },
        ]
      : []),
    { path: '/influence', name: nav.influence },
    { path: '/reports', name: nav.reports },
    ...(may('record') ? [{ path: '/pairings/new', name: nav.record }] : []),
    ...(may('accounts') ? [{ path: '/users', name: nav.users }] : []),
    ...(may('audit') ? [{ path: '/audit', name: nav.audit }] : []),
    ...(person && !may('people') ? [{ path: '/me', name: nav.mine }] : []),
  ];
}

export function TopBar() {
  const words = useWords();
  const sections = useSections();
  const { path } = usePlace();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  const within = (section: string) => path === section || path.startsWith(`${section}/`);
  const current = (section: string) =>
    section === '/' ? path === '/' : [section, ...(BESIDE[section] ?? [])].some(within);
  return (
    <header class="top" onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
      <div class="wrap">
        <button
          type="button"
          class="burger"
          aria-label={open ? words.nav.closeMenu : words.nav.openMenu}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name="menu" />
        </button>
        <Logo />
        <nav class={open ? 'mainnav open' : 'mainnav'} aria-label={words.nav.main}>
          <ul>
            {sections.map((section) => (
              <li>
                <a href={to(section.path)} aria-current={current(section.path) ? 'page' : undefined}>
                  {section.name}
                  {section.count && (
                    <span class="count">
                      <span aria-hidden="true">{section.count.n}</span>
                      <span class="vh">{section.count.spoken}</span>
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <SearchField />
        <a class="searchlink" href={to('/search')} aria-label={words.nav.search}>
          <Icon name="search" />
        </a>
        <div class="icons">
          <LanguageButton />
          <ThemeButton />
          <AccountLinks />
        </div>
      </div>
    </header>
  );
}

function SearchField() {
  const words = useWords();
  const { may } = useRights();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const busy = document.activeElement?.matches('input, select, textarea') ?? false;
      if (event.key !== '/' || busy || !field.current?.offsetParent) return;
      event.preventDefault();
      field.current.focus();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const q = field.current?.value.trim();
        if (q) go(to('/search', { q }));
      }}
    >
      <Icon name="search" />
      <input ref={field} name="q" aria-label={words.nav.search} placeholder={may('people') ? words.nav.searchHint : words.nav.searchHintPublic} autocomplete="off" />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}

/** Who is signed in, and the way in and out. */
function AccountLinks() {
  const words = useWords().account;
  const who = useWho();
  const signInUrl = useSignInUrl();
  if (!who.signedIn) {
    return (
      <a class="who" href={signInUrl}>
        {words.signIn}
      </a>
    );
  }
  return (
    <>
      <a class="who" href={to('/account')} aria-label={words.signedInAs(who.title ?? who.name ?? '')}>
        {who.title ?? who.name}
      </a>
      <button type="button" class="out" onClick={() => void signOut().then(() => go(to('/')))}>
        {words.signOut}
      </button>
    </>
  );
}

function LanguageButton() {
  const words = useWords();
  const language = useLanguage();
  const change = () => {
    setLanguage(language === 'zh' ? 'en' : 'zh');
    if (new URLSearchParams(location.search).has('lang')) setQuery({ lang: null });
  };
  return (
    <button
      type="button"
      lang={language === 'zh' ? 'en' : 'zh-CN'}
      aria-label={words.nav.toOtherLanguage}
      onClick={change}
    >
      {words.nav.otherLanguage}
    </button>
  );
}

function ThemeButton() {
  const words = useWords();
  const change = () => {
    const root = document.documentElement;
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const theme = (root.dataset['theme'] ?? system) === 'dark' ? 'light' : 'dark';
    root.dataset['theme'] = theme;
    saveTheme(theme);
  };
  return (
    <button type="button" aria-label={words.nav.theme} onClick={change}>
      <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">
        <circle cx="9" cy="9" r="6.5" />
        <path d="M9 2.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
      </svg>
    </button>
  );
}

/** Says on every page of the demo group that its data are fiction, and of which day. */
export function DemoLine() {
  const words = useWords();
  const { demo } = useAbout();
  const { asOf } = useDay();
  const { path } = usePlace();
  if (!demo || path === '/') return null;
  return (
    <aside class="demoline" aria-label={words.demo.range}>
      <div class="wrap">
        <b>{words.demo.data}</b>
        <span>{words.demo.until(demo.organisation, asOf)}</span>
        <span class="noprint" aria-hidden="true">
          ·
        </span>
        <DayToggle />
      </div>
    </aside>
  );
}

/** From the demo group's day to today and back. */
export function DayToggle() {
  const words = useWords();
  const { demo, today } = useAbout();
  const { asOf } = useDay();
  if (!demo) return null;
  const atDemoDay = asOf !== today;
  return (
    <button
      type="button"
      class="link noprint"
      onClick={() => setQuery({ asOf: atDemoDay ? today : demo.asOf }, 'push')}
    >
      {atDemoDay ? words.demo.toToday : words.demo.back(demo.asOf)}
    </button>
  );
}

export function Footer() {
  const words = useWords();
  const { demo } = useAbout();
  return (
    <footer class="foot">
      <div class="wrap">
        <span>{words.fullName}</span>
        <a class="link noprint" href="/api/docs">
          {words.footer.api}
        </a>
        <a class="link noprint" href={to('/rules')}>
          {words.rules.title}
        </a>
        <a class="link noprint" href={to('/privacy')}>
          {words.footer.privacy}
        </a>
        {demo && <span class="end">{words.demo.foot(demo.organisation)}</span>}
      </div>
    </footer>
  );
}
