import { useQuery } from '../../state/use-query';
import { FactRow } from '../../ui/setting-row';
import { words } from '../../words';

/** Where the firm's policy came from, and what is wrong with it: for whoever looks after the laptop. */
export function PolicyFacts() {
  const { data } = useQuery('policyGet', {});
  if (!data) return null;
  return (
    <>
      <FactRow title={words.settings.firmsPolicy}>{data.source ?? words.settings.noPolicy}</FactRow>
      {data.problems.map(({ place, message }) => (
        <FactRow key={place} title={words.settings.wrongInPolicy}>
          {place}: {message}
        </FactRow>
      ))}
    </>
  );
}
