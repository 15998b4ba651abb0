import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { SessionOver } from './account/SessionOver';
import { askWho, useSessionOver, useWhoever } from './account/who';
import { apiUrl } from './api';
import { DemoLine, Footer, TopBar } from './components/Chrome';
import { OfflineStrip } from './components/OfflineStrip';
import { ErrorPanel, NotFound, Skeleton } from './components/states';
import { useWords } from './i18n/index';
import { lazy } from './lazy';
import { HomePage } from './pages/HomePage';
import { PAIRING_PAPERS } from './paper/papers';
import { setQuery, startRouter, usePlace } from './router';
import { AboutContext } from './session';
import type { About } from './types';
import { useFetch } from './useFetch';

const StudiosPage = lazy(() => import('./pages/StudiosPage').then((m) => m.StudiosPage));
const StudioPage = lazy(() => import('./pages/StudioPage').then((m) => m.StudioPage));
const StudioForm = lazy(() => import('./pages/StudioForm').then((m) => m.StudioForm));
const PromotionPage = lazy(() => import('./pages/PromotionPage').then((m) => m.PromotionPage));
const PosterPage = lazy(() => import('./pages/PosterPage').then((m) => m.PosterPage));
const PeoplePage = lazy(() => import('./pages/PeoplePage').then((m) => m.PeoplePage));
const PersonPage = lazy(() => import('./pages/PersonPage').then((m) => m.PersonPage));
const SearchPage = lazy(() => import('./pages/SearchPage').then((m) => m.SearchPage));
const PairingPage = lazy(() => import('./pages/PairingPage').then((m) => m.PairingPage));
const PairingPaperPage = lazy(() =>
  import('./pages/PairingPaperPage').then((m) => m.PairingPaperPage),
);
const StudioPaperPage = lazy(() => import('./pages/StudioPaperPage').then((m) => m.StudioPaperPage));
const DuePage = lazy(() => import('./pages/DuePage').then((m) => m.DuePage));
const SettingsPage = lazy(() => import('./pages/SettingsPage').then((m) => m.SettingsPage));
const KinshipPage = lazy(() => import('./pages/KinshipPage').then((m) => m.KinshipPage));
const DeadEndsPage = lazy(() => import('./pages/DeadEndsPage').then((m) => m.DeadEndsPage));
const RulesPage = lazy(() => import('./pages/RulesPage').then((m) => m.RulesPage));
const PairingForm = lazy(() => import('./pages/PairingForm').then((m) => m.PairingForm));
const OrganisationPage = lazy(() =>
  import('./pages/OrganisationPage').then((m) => m.OrganisationPage),
);
const InnovationsPage = lazy(() => import('./pages/InnovationsPage').then((m) => m.InnovationsPage));
const InnovationPage = lazy(() => import('./pages/InnovationPage').then((m) => m.InnovationPage));
const EventsPage = lazy(() => import('./pages/EventsPage').then((m) => m.EventsPage));
const PipelinePage = lazy(() => import('./pages/PipelinePage').then((m) => m.PipelinePage));
const EventPage = lazy(() => import('./pages/EventPage').then((m) => m.EventPage));
const ProjectsPage = lazy(() => import('./pages/ProjectsPage').then((m) => m.ProjectsPage));
const ProjectPage = lazy(() => import('./pages/ProjectPage').then((m) => m.ProjectPage));
const BasesPage = lazy(() => import('./pages/BasesPage').then((m) => m.BasesPage));
const InfluencePage = lazy(() => import('./pages/InfluencePage').then((m) => m.InfluencePage));
const RelationPage = lazy(() => import('./pages/RelationPage').then((m) => m.RelationPage));
const DocumentsPage = lazy(() => import('./pages/DocumentsPage').then((m) => m.DocumentsPage));
const DocumentPage = lazy(() => import('./pages/DocumentPage').then((m) => m.DocumentPage));
const TitleBridgesPage = lazy(() =>
  import('./pages/TitleBridgesPage').then((m) => m.TitleBridgesPage),
);
const AssetsPage = lazy(() => import('./pages/AssetsPage').then((m) => m.AssetsPage));
const AssetPage = lazy(() => import('./pages/AssetPage').then((m) => m.AssetPage));
const AwardsPage = lazy(() => import('./pages/AwardsPage').then((m) => m.AwardsPage));
const ReportsPage = lazy(() => import('./pages/ReportsPage').then((m) => m.ReportsPage));
const SignInPage = lazy(() => import('./pages/SignInPage').then((m) => m.SignInPage));
const AccountPage = lazy(() => import('./pages/AccountPage').then((m) => m.AccountPage));
const PrivacyPage = lazy(() => import('./pages/PrivacyPage').then((m) => m.PrivacyPage));
const UsersPage = lazy(() => import('./pages/UsersPage').then((m) => m.UsersPage));
const PairingsPage = lazy(() => import('./pages/PairingsPage').then((m) => m.PairingsPage));
const WorkPage = lazy(() => import('./pages/WorkPage').then((m) => m.WorkPage));
const ImportPage = lazy(() => import('./pages/ImportPage').then((m) => m.ImportPage));
const DuplicatesPage = lazy(() => import('./pages/DuplicatesPage').then((m) => m.DuplicatesPage));
const QueuePage = lazy(() => import('./pages/QueuePage').then((m) => m.QueuePage));
const SubmissionPage = lazy(() => import('./pages/SubmissionPage').then((m) => m.SubmissionPage));
const AuditPage = lazy(() => import('./pages/AuditPage').then((m) => m.AuditPage));
const MyDataPage = lazy(() => import('./pages/MyDataPage').then((m) => m.MyDataPage));
const UserPage = lazy(() => import('./pages/UserPage').then((m) => m.UserPage));
const ReportPage = lazy(() => import('./pages/ReportPage').then((m) => m.ReportPage));

/** Each address and its page. A record's page is made anew when the record changes. */
function pageAt(path: string): ComponentChildren {
  const parts = path.split('/').filter(Boolean).map(decode);
  const [section, id] = parts;
  if (parts.length === 0) return <HomePage />;
  if (parts.length === 1) {
    if (section === 'studios') return <StudiosPage />;
    if (section === 'people') return <PeoplePage />;
    if (section === 'innovations') return <InnovationsPage />;
    if (section === 'events') return <EventsPage />;
    if (section === 'projects') return <ProjectsPage />;
    if (section === 'bases') return <BasesPage />;
    if (section === 'influence') return <InfluencePage />;
    if (section === 'relation') return <RelationPage />;
    if (section === 'documents') return <DocumentsPage />;
    if (section === 'title-bridges') return <TitleBridgesPage />;
    if (section === 'ip-assets') return <AssetsPage />;
    if (section === 'awards') return <AwardsPage />;
    if (section === 'search') return <SearchPage />;
    if (section === 'pipeline') return <PipelinePage />;
    if (section === 'reports') return <ReportsPage />;
    if (section === 'sign-in') return <SignInPage />;
    if (section === 'account') return <AccountPage />;
    if (section === 'users') return <UsersPage />;
    if (section === 'privacy') return <PrivacyPage />;
    if (section === 'work') return <WorkPage />;
    if (section === 'due') return <DuePage />;
    if (section === 'pairings') return <PairingsPage />;
    if (section === 'rules') return <RulesPage />;
    if (section === 'settings') return <SettingsPage />;
    if (section === 'dead-ends') return <DeadEndsPage />;
    if (section === 'submissions') return <QueuePage />;
    if (section === 'duplicates') return <DuplicatesPage />;
    if (section === 'audit') return <AuditPage />;
    if (section === 'imports') return <ImportPage />;
    if (section === 'me') return <MyDataPage />;
  }
  if (parts.length === 2 && id) {
    if (section === 'studios' && id === 'new') return <StudioForm />;
    if (section === 'studios') return <StudioPage key={id} code={id} />;
    if (section === 'people') return <PersonPage key={id} id={id} />;
    if (section === 'innovations') return <InnovationPage key={id} code={id} />;
    if (section === 'events') return <EventPage key={id} code={id} />;
    if (section === 'projects') return <ProjectPage key={id} code={id} />;
    if (section === 'documents') return <DocumentPage key={id} id={id} />;
    if (section === 'ip-assets') return <AssetPage key={id} number={id} />;
    if (section === 'pairings' && id === 'new') return <PairingForm />;
    if (section === 'pairings') return <PairingPage key={id} id={id} />;
    if (section === 'organisations') return <OrganisationPage key={id} code={id} />;
    if (section === 'submissions') return <SubmissionPage key={id} id={id} />;
    if (section === 'users') return <UserPage key={id} name={id === 'new' ? null : id} />;
    if (section === 'reports') return <ReportPage key={id} name={id} />;
  }
  if (parts.length === 3 && section === 'studios' && id && parts[2] === 'promotion') {
    return <PromotionPage key={id} code={id} />;
  }
  if (parts.length === 3 && section === 'people' && id && parts[2] === 'kinship') {
    return <KinshipPage key={id} id={id} />;
  }
  if (parts.length === 3 && (section === 'people' || section === 'studios') && id && parts[2] === 'poster') {
    return <PosterPage key={id} of={section} id={id} />;
  }
  if (parts.length === 3 && section === 'studios' && id && parts[2] === 'application') {
    return <StudioPaperPage key={id} code={id} />;
  }
  const paper = PAIRING_PAPERS.find((one) => one === parts[2]);
  if (parts.length === 3 && section === 'pairings' && id && paper) {
    return <PairingPaperPage key={id + paper} id={id} paper={paper} />;
  }
  return <NotFound />;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function App() {
  const words = useWords();
  const about = useFetch<About>(apiUrl('/about'));
  const { path, query } = usePlace();
  const who = useWhoever();
  const over = useSessionOver(path);
  const main = useRef<HTMLElement>(null);
  const demoDay = about.data?.demo?.asOf ?? null;
  const settled = about.data !== null && (demoDay === null || query.has('asOf'));
  useEffect(() => {
    if (demoDay !== null && !query.has('asOf')) setQuery({ asOf: demoDay });
  }, [demoDay, path, query]);
  useMovedFocus(main, path);
  if (about.error) {
    return (
      <main id="main" class="wrap">
        <ErrorPanel error={about.error} retry={about.reload} />
      </main>
    );
  }
  if (!about.data || !who) return <Skeleton />;
  const first = who.mustChangePassword || who.mustSwitchOn;
  return (
    <AboutContext.Provider value={about.data}>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <TopBar />
      <OfflineStrip />
      <DemoLine />
      <main id="main" class="wrap" tabIndex={-1} ref={main}>
        {over ? (
          <SessionOver />
        ) : (
          settled && (first && path !== '/privacy' ? <AccountPage /> : pageAt(path))
        )}
      </main>
      <Footer />
    </AboutContext.Provider>
  );
}

/** After going to another page the keyboard starts at its content, as after loading one. */
function useMovedFocus(main: { current: HTMLElement | null }, path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
}

startRouter();
askWho();
const root = document.getElementById('app');
if (root) render(<App />, root);
