/** Names with their values, a row each; what is not known is left out. */
export function FactRows({ facts }: { facts: [string, string | number | null][] }) {
  return (
    <>
      {facts.map(
        ([name, value]) =>
          value && (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ),
      )}
    </>
  );
}
