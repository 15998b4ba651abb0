import { useRights } from '../account/rights';
import { SignInFirst } from '../account/SignInFirst';
import { apiUrl } from '../api';
import { Breadcrumb } from '../components/Breadcrumb';
import { ErrorPanel, NotFound, Note, Skeleton } from '../components/states';
import { useWords } from '../i18n/index';
import { Agreement } from '../paper/Agreement';
import { Certificate } from '../paper/Certificate';
import { graduates } from '../paper/graduates';
import { Invitation } from '../paper/Invitation';
import { Paper } from '../paper/Paper';
import type { PairingPaper } from '../paper/papers';
import { pairingUrl } from '../router';
import { useAbout } from '../session';
import type { Course, Pairing } from '../types';
import { useFetch } from '../useFetch';

/** A form of a pairing, filled from the record: 师徒协议书, 拜师帖 or 出师证. */
export function PairingPaperPage({ id, paper }: { id: string; paper: PairingPaper }) {
  const { may, signedIn } = useRights();
  if (may('pairings')) return <Filled id={id} paper={paper} />;
  return signedIn ? <NotFound /> : <SignInFirst />;
}

function Filled({ id, paper }: { id: string; paper: PairingPaper }) {
  const words = useWords();
  const { today } = useAbout();
  const path = `/pairings/${encodeURIComponent(id)}`;
  const pairing = useFetch<Pairing>(apiUrl(path));
  const course = useFetch<Course>(apiUrl(`${path}/course`, { asOf: today }));
  const failed = [pairing, course].find((one) => one.error);
  if (failed?.error) return <ErrorPanel error={failed.error} retry={failed.reload} />;
  if (!pairing.data || !course.data) return <Skeleton lines={12} />;
  const of = {
    href: pairingUrl(id),
    text: words.pairing.title(pairing.data.agreementNo ?? id),
  };
  if (paper === 'certificate' && graduates(pairing.data).length === 0) {
    return (
      <>
        <Breadcrumb steps={[of, { text: words.paper.certificate }]} />
        <div class="title alone">
          <h1>{words.paper.certificate}</h1>
        </div>
        <Note tone="warn">
          <p>{words.paper.nobodyGraduated}</p>
        </Note>
      </>
    );
  }
  return (
    <Paper title={words.paper[paper]} of={of} wide={paper !== 'agreement'}>
      {paper === 'agreement' && <Agreement pairing={pairing.data} course={course.data} />}
      {paper === 'invitation' && <Invitation pairing={pairing.data} />}
      {paper === 'certificate' && <Certificate pairing={pairing.data} course={course.data} />}
    </Paper>
  );
}
