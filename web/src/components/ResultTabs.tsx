import { useWords } from '../i18n/index';
import { to, usePlace } from '../router';

/** 成果 · 知识产权 · 奖项: three lists of what came of the work. */
export function ResultTabs() {
  const words = useWords();
  const { path } = usePlace();
  const tabs = [
    { path: '/innovations', text: words.results.title },
    { path: '/ip-assets', text: words.ip.title },
    { path: '/awards', text: words.awards.title },
  ];
  return (
    <nav class="tabs" aria-label={words.ip.tabs}>
      {tabs.map((tab) => (
        <a href={to(tab.path)} aria-current={tab.path === path ? 'page' : undefined}>
          {tab.text}
        </a>
      ))}
    </nav>
  );
}
