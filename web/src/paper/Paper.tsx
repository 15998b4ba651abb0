import type { ComponentChildren } from 'preact';
import { Breadcrumb } from '../components/Breadcrumb';
import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';
import { useAbout } from '../session';

interface PaperProps {
  title: string;
  /** The record that the paper is filled from. */
  of: { href: string; text: string };
  /** Laid across the sheet, as a letter or a certificate. */
  wide?: boolean;
  children: ComponentChildren;
}

/** A Chinese form on sheets of A4, filled from the record, to be printed and signed. */
export function Paper({ title, of, wide, children }: PaperProps) {
  const words = useWords();
  const said = words.paper;
  const { demo } = useAbout();
  useTitle(`${title} ${of.text}`, words.name);
  return (
    <div class={wide ? 'paperpage wide' : 'paperpage'}>
      <div class="noprint">
        <Breadcrumb steps={[of, { text: title }]} />
        <div class="postertools">
          <button type="button" class="btn primary" onClick={() => print()}>
            {said.print}
          </button>
          <p>{wide ? said.wideHint : said.hint}</p>
        </div>
      </div>
      <div class="paperscroll" tabIndex={0} role="region" aria-label={title}>
        <article class="paper" lang="zh-CN">
          {children}
          {demo && <p class="paperdemo">演示数据</p>}
        </article>
      </div>
    </div>
  );
}

/** What is filled in, on a line that is long enough to write on where nothing is. */
export function Blank({ children, wide }: { children?: ComponentChildren; wide?: boolean }) {
  return <span class={wide ? 'blank wide' : 'blank'}>{children || ' '}</span>;
}
