import { apiUrl } from '../api';
import { DocumentLink } from '../programme/parts';
import type { SourceDocument } from '../programme/types';
import { useFetch } from '../useFetch';

/**
 * The document that a fact rests on, by its title where the reader may see that: titles of
 * agreements name people, so who may is the server's to say. Else by its number.
 */
export function CitedDocument({ id }: { id: string }) {
  const { data } = useFetch<SourceDocument>(apiUrl(`/documents/${encodeURIComponent(id)}`));
  return <DocumentLink id={id} title={data?.id === id ? data.title : null} />;
}
