import { plural } from '../../state/format';
import { useQuery } from '../../state/use-query';
import { Failed } from '../../ui/loading';
import { FactRow } from '../../ui/setting-row';
import { Trial } from './trial';

const partNames: Readonly<Record<string, string>> = {
  electron: 'Electron',
  chrome: 'Chromium',
  node: 'Node',
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
      <dl aria-label="Diagnostics">
        <FactRow title="Daybook">{data.appVersion}</FactRow>
        {Object.entries(data.versions).map(([name, version]) => (
          <FactRow key={name} title={partNames[name] ?? name}>
            {version}
          </FactRow>
        ))}
        <FactRow title="Database">{data.databaseFile}</FactRow>
        <FactRow title="Schema">{data.schemaVersion}</FactRow>
        <FactRow title="Journal, synchronous">
          {data.journalMode}, {data.synchronous}
        </FactRow>
        <FactRow title="Encryption">{data.encryption}</FactRow>
        <FactRow title="Sign-in tokens">{data.tokenProtection}</FactRow>
        <FactRow title="Holds">
          {plural(data.entries, 'entry', 'entries')}, {plural(data.auditEvents, 'audit event')}
        </FactRow>
      </dl>
    </>
  );
}
