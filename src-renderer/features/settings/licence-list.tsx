import { useQuery } from '../../state/use-query';
import { DisclosurePanel } from '../../ui/disclosure-panel';
import { FactRow } from '../../ui/setting-row';
import { words } from '../../words';

/** The work of others that Daybook is made of, each with its licence. */
export function LicenceList() {
  const { data: licences } = useQuery('licencesGet', {});
  if (!licences) return null;
  return (
    <section aria-label={words.settings.licences}>
      <DisclosurePanel title={words.settings.licencesOf(licences.length)}>
        <dl aria-label={words.settings.licences}>
          {licences.map(({ name, version, licence, text }) => (
            <FactRow key={`${name} ${version}`} title={words.settings.licenceOf(name, version, licence)}>
              {text === '' ? words.settings.noLicenceText : text}
            </FactRow>
          ))}
        </dl>
      </DisclosurePanel>
    </section>
  );
}
