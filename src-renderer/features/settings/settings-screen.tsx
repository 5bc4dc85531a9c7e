import { type ReactNode, useState } from 'react';
import { type SettingsPart, showSettings, useUi } from '../../state/ui-store';
import { useQuery } from '../../state/use-query';
import { Failed, Loading } from '../../ui/loading';
import { Screen } from '../../ui/screen';
import { Tabs } from '../../ui/tabs';
import { Note } from '../../ui/text';
import { SearchField } from '../../ui/text-field';
import { words } from '../../words';
import { FilesSection } from '../files/files-section';
import { GuidelinesSection } from '../guidelines/guidelines-section';
import { SecuritySection } from '../security/security-section';
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
import { SpellingSection } from './spelling-section';
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
      <Screen title={words.settings.settings}>
        {error ? (
          <Failed message={error.message} onRetry={retry} />
        ) : (
          <Loading label={words.settings.readingSettings} />
        )}
      </Screen>
    );
  }
  const parts: readonly { id: SettingsPart; label: string; content: ReactNode }[] = [
    {
      id: 'firm',
      label: words.settings.firmAnd(status.pmsName),
      content: (
        <Page>
          <FirmSection status={status} settings={settings} />
        </Page>
      ),
    },
    {
      id: 'time',
      label: words.settings.time,
      content: (
        <Page>
          <TimeSection settings={settings} onChange={change} />
        </Page>
      ),
    },
    {
      id: 'rates',
      label: words.settings.rates,
      content: (
        <div className="max-w-260 px-4 py-3">
          <RatesSection pmsName={status.pmsName} />
        </div>
      ),
    },
    {
      id: 'approval',
      label: words.settings.approval,
      content: (
        <Page>
          <ApprovalSection settings={settings} onChange={change} />
        </Page>
      ),
    },
    { id: 'guidelines', label: words.settings.clientGuidelines, content: <GuidelinesSection /> },
    {
      id: 'codes',
      label: words.settings.codes,
      content: (
        <Page>
          <CodesSection pmsName={status.pmsName} />
        </Page>
      ),
    },
    {
      id: 'shorthand',
      label: words.settings.phrasesAndNicknames,
      content: (
        <Page>
          <ShorthandSection />
        </Page>
      ),
    },
    {
      id: 'spelling',
      label: words.spelling.tab,
      content: (
        <Page>
          <SpellingSection settings={settings} onChange={change} />
        </Page>
      ),
    },
    {
      id: 'appearance',
      label: words.settings.appearance,
      content: (
        <Page>
          <AppearanceSection settings={settings} onChange={change} />
        </Page>
      ),
    },
    {
      id: 'notices',
      label: words.settings.notices,
      content: (
        <Page>
          <NoticesSection settings={settings} onChange={change} />
        </Page>
      ),
    },
    {
      id: 'files',
      label: words.settings.filesInAndOut,
      content: (
        <Page>
          <FilesSection />
        </Page>
      ),
    },
    {
      id: 'moving',
      label: words.settings.backupsAndMoving,
      content: (
        <Page>
          <MovingSection pmsName={status.pmsName} />
        </Page>
      ),
    },
    {
      id: 'security',
      label: words.security.security,
      content: (
        <Page>
          <SecuritySection />
        </Page>
      ),
    },
    {
      id: 'shortcuts',
      label: words.settings.shortcuts,
      content: (
        <Page>
          <ShortcutSettings settings={settings} onChange={change} />
        </Page>
      ),
    },
    {
      id: 'about',
      label: words.settings.aboutAndDiagnostics,
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
    <Screen title={words.settings.settings}>
      <Tabs
        label={words.settings.partsOfSettings}
        className="flex-1"
        value={shown}
        onChange={showSettings}
        tabs={found}
        head={
          <>
            <SearchField
              label={words.settings.searchSettings}
              placeholder={words.settings.search}
              value={asked}
              onChange={setAsked}
            />
            {found.length === 0 ? (
              <Note role="status" className="px-2">
                {words.settings.noSettingIsCalled(asked)}
              </Note>
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
