import { useWords } from '../i18n/index';

/** The whole of a list as a file: what its address answers, filters and all, not just a page. */
export function ListFiles({ url }: { url: string }) {
  const words = useWords().reports;
  return (
    <span class="files noprint">
      <a class="link" href={fileUrl(url, 'xlsx')} aria-label={words.xlsx} download>
        Excel
      </a>
      <a class="link" href={fileUrl(url, 'csv')} aria-label={words.csv} download>
        CSV
      </a>
    </span>
  );
}

function fileUrl(url: string, format: 'csv' | 'xlsx'): string {
  const address = new URL(url, location.href);
  address.searchParams.delete('limit');
  address.searchParams.set('format', format);
  return address.pathname + address.search;
}
