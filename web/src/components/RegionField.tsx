import { apiUrl } from '../api';
import { useWords } from '../i18n/index';
import type { Page, Region } from '../types';
import { useFetch } from '../useFetch';

interface RegionFieldProps {
  id: string;
  value: string;
  onChange: (code: string) => void;
}

/** A region, those below another one indented under it; or everywhere. */
export function RegionField({ id, value, onChange }: RegionFieldProps) {
  const words = useWords();
  const { data } = useFetch<Page<Region>>(apiUrl('/regions', { limit: 1000 }));
  const all = data?.items ?? [];
  const known = all.some((one) => one.code === value);
  return (
    <select id={id} class="in" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{words.reports.everywhere}</option>
      {value && !known && <option value={value}>{value}</option>}
      {ordered(all, null, 0).map(({ region, depth }) => (
        <option value={region.code}>
          {'\u3000'.repeat(depth)}
          {region.name}
        </option>
      ))}
    </select>
  );
}

interface Placed {
  region: Region;
  depth: number;
}

/** Each region followed by those below it. */
function ordered(all: Region[], parent: string | null, depth: number): Placed[] {
  const codes = new Set(all.map((one) => one.code));
  const here = all.filter((one) =>
    parent === null ? one.parent === null || !codes.has(one.parent) : one.parent === parent,
  );
  return here.flatMap((region) => [{ region, depth }, ...ordered(all, region.code, depth + 1)]);
}
