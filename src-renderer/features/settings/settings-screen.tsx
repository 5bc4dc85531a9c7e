import { type ReactNode, useState } from 'react';
import { type SettingsPart, showSettings, useUi } from '../../state/ui-store';
import { useQuery } from '../../state/use-query';
import { Failed, Loading } from '../../ui/loading';
import { Screen } from '../../ui/screen';
import { Tabs } from '../../ui/tabs';
import { SearchField } from '../../ui/text-field';
import { FilesSection } from '../files/files-section';
import { GuidelinesSection } from '../guidelines/guidelines-section';
import { AppearanceSection } from './appearance-section';
import { ApprovalSection } from './approval-section';
import { CodesSection } from './codes/codes-section';
import { DiagnosticsSection } from './diagnostics-section';
import { FirmSection } from './firm-section';
import { MovingSection } from './moving/moving-section';
import { NoticesSection } from './notices-section';
import { RatesSection } from './rates/rates-section';
import { isAbout } from './setting-words';
import { ShortcutSettings } from './shortcut-settings';
import { ShorthandSection } from './shorthand/shorthand-section';
import { TimeSection } from './time-section';
import { useSettings } from './use-settings';

/** What the firm and the person have chosen; each change is stored at once. */
export function SettingsScreen() {
  const part = useUi((state) => state.settingsPart);
  const [asked, setAsked] = useState('');
  const { data: settings, error, retry, change } = useSettings();
  const { data: status } = useQuery('statusGet', {});
  if (!settings || !status) {
    return (
      <Screen title="Settings">
        {error ? (
          <Failed message={error.message} onRetry={retry} />
        ) : (
          <Loading label="Reading the settings" />
        )}
      </Screen>
    );
  }
  const parts: readonly { id: SettingsPart; label: string; content: ReactNode }[] = [
    {
      id: 'firm',
      label: `Firm and ${status.pmsName}`,
      content: (
        <Page>
          <FirmSection status={status} settings={settings} />
        </Page>
      ),
    },
    {
      id: 'time',
      label: 'Time',
      content: (
        <Page>
          <TimeSection settings={settings} onChange={change} />
        </Page>
      ),
    },
    {
      id: 'rates',
      label: 'Rates',
      content: (
        <div className="max-w-260 px-4 py-3">
          <RatesSection pmsName={status.pmsName} />
        </div>
      ),
    },
    {
      id: 'approval',
      label: 'Approval',
      content: (
        <Page>
          <ApprovalSection settings={settings} onChange={change} />
        </Page>
      ),
    },
    { id: 'guidelines', label: 'Client guidelines', content: <GuidelinesSection /> },
    {
      id: 'codes',
      label: 'Codes',
      content: (
        <Page>
          <CodesSection pmsName={status.pmsName} />
        </Page>
      ),
    },
    {
      id: 'shorthand',
      label: 'Phrases and nicknames',
      content: (
        <Page>
          <ShorthandSection />
        </Page>
      ),
    },
    {
      id: 'appearance',
      label: 'Appearance',
      content: (
        <Page>
          <AppearanceSection settings={settings} onChange={change} />
        </Page>
      ),
    },
    {
      id: 'notices',
      label: 'Notices',
      content: (
        <Page>
          <NoticesSection settings={settings} onChange={change} />
        </Page>
      ),
    },
    {
      id: 'files',
      label: 'Files in and out',
      content: (
        <Page>
          <FilesSection />
        </Page>
      ),
    },
    {
      id: 'moving',
      label: 'Backups and moving',
      content: (
        <Page>
          <MovingSection pmsName={status.pmsName} />
        </Page>
      ),
    },
    {
      id: 'shortcuts',
      label: 'Shortcuts',
      content: (
        <Page>
          <ShortcutSettings settings={settings} onChange={change} />
        </Page>
      ),
    },
    {
      id: 'about',
      label: 'About and diagnostics',
      content: (
        <Page>
          <DiagnosticsSection />
        </Page>
      ),
    },
  ];
  const found = parts.filter(({ id, label }) => isAbout(id, label, asked));
  const shown = found.some(({ id }) => id === part) ? part : (found[0]?.id ?? part);
  return (
    <Screen title="Settings">
      <Tabs
        label="Parts of the settings"
        className="flex-1"
        value={shown}
        onChange={showSettings}
        tabs={found}
        head={
          <>
            <SearchField label="Search the settings" placeholder="Search" value={asked} onChange={setAsked} />
            {found.length === 0 ? (
              <p role="status" className="px-2 text-note text-muted">
                No setting is called “{asked}”.
              </p>
            ) : null}
          </>
        }
      />
    </Screen>
  );
}

function Page({ children }: { children: ReactNode }) {
  return <div className="max-w-190 px-4 py-3">{children}</div>;
}
