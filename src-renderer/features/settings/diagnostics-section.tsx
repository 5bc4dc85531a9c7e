import { useQuery } from '../../state/use-query';
import { Failed } from '../../ui/loading';
import { FactRow } from '../../ui/setting-row';
import { words } from '../../words';
import { LicenceList } from './licence-list';
import { PolicyFacts } from './policy-facts';
import { Trial } from './trial';
import { UpdatesRow } from './updates-row';

const partNames: Readonly<Record<string, string>> = {
  electron: words.settings.electron,
  chrome: words.settings.chromium,
  node: words.settings.node,
  sqlite: 'SQLite',
};

/** What runs, where the data lies and how it is guarded: facts to read to a help desk. */
export function DiagnosticsSection() {
  const { data, error, retry } = useQuery('diagnosticsGet', {});
  if (error && !data) return <Failed message={error.message} onRetry={retry} />;
  if (!data) return null;
  return (
    <>
      <Trial />
      <UpdatesRow />
      <dl aria-label={words.settings.diagnostics}>
        <FactRow title={words.settings.daybook}>{data.appVersion}</FactRow>
        {Object.entries(data.versions).map(([name, version]) => (
          <FactRow key={name} title={partNames[name] ?? name}>
            {version}
          </FactRow>
        ))}
        <FactRow title={words.settings.database}>{data.databaseFile}</FactRow>
        <FactRow title={words.settings.schema}>{data.schemaVersion}</FactRow>
        <FactRow title={words.settings.journalSynchronous}>
          {data.journalMode}, {data.synchronous}
        </FactRow>
        <FactRow title={words.settings.encryption}>{data.encryption}</FactRow>
        <FactRow title={words.settings.signInTokens}>{data.tokenProtection}</FactRow>
        <PolicyFacts />
        <FactRow title={words.settings.holds}>
          {words.counts.entries(data.entries)}, {words.counts.auditEvents(data.auditEvents)}
        </FactRow>
      </dl>
      <LicenceList />
    </>
  );
}
