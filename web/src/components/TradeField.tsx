import { apiUrl } from '../api';
import { useWords } from '../i18n/index';
import { CatalogueField } from '../pairing/CatalogueField';
import type { CatalogueEntry, Page } from '../types';
import { useFetch } from '../useFetch';

interface TradeFieldProps {
  id: string;
  /** The code of the one that is chosen, as it stands in the address. */
  code: string | null;
  onChange: (code: string | null) => void;
}

/** A trade by name or code, or all. */
export function TradeField({ id, code, onChange }: TradeFieldProps) {
  const words = useWords();
  const found = useFetch<Page<CatalogueEntry>>(code ? apiUrl('/occupations', { q: code, limit: 8 }) : null);
  const name = found.data?.items.find((one) => one.code === code)?.name;
  return (
    <CatalogueField
      id={id}
      label={words.influence.occupation}
      hint={words.influence.occupationHint}
      path="/occupations"
      value={code ? { code, name: name ?? code } : null}
      complaint={undefined}
      onChange={(entry) => onChange(entry?.code ?? null)}
    />
  );
}
