import { useWords } from '../i18n/index';
import { to, usePlace } from '../router';

/** 影响力 · 师承与渊源: what came of everybody's teaching, and what joins two. */
export function HeritageTabs() {
  const words = useWords();
  const { path } = usePlace();
  const tabs = [
    { path: '/influence', text: words.influence.title },
    { path: '/relation', text: words.relation.title },
  ];
  return (
    <nav class="tabs" aria-label={words.relation.tabs}>
      {tabs.map((tab) => (
        <a href={to(tab.path)} aria-current={tab.path === path ? 'page' : undefined}>
          {tab.text}
        </a>
      ))}
    </nav>
  );
}
