import { useWords } from '../i18n/index';
import { here } from '../router';

interface FigureProps {
  count: number;
  /** The figure as the address has it. */
  row: string;
  /** How it is said; the number itself without. */
  text?: string;
  class?: string;
}

/** A number of people that opens who they are; one of nobody opens nothing. */
export function Figure({ count, row, text, class: more }: FigureProps) {
  const words = useWords();
  const said = text ?? words.reports.amount(count);
  if (count === 0) return <span class="dim">{said}</span>;
  return (
    <a class={more ? `fig ${more}` : 'fig'} href={here({ row })}>
      {said}
    </a>
  );
}
