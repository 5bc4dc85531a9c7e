import { useState } from 'react';
import type { DamagedFile, RebuildView } from '../../../../shared/ipc/rebuild-calls';
import { formatInstant } from '../../../state/format';
import { editEntry } from '../../../state/ui-store';
import { useQuery } from '../../../state/use-query';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { RowList } from '../../../ui/row-list';
import { SettingRow } from '../../../ui/setting-row';
import { Note, Strong } from '../../../ui/text';
import { words } from '../../../words';
import { RebuildDialog, RebuildFacts } from './rebuild-dialog';

const said = words.rebuild;

/** Damage that nobody has dealt with yet: said on every screen until it is rebuilt. */
export function RebuildBanner({ pmsName }: { pmsName: string }) {
  const { data } = useQuery('rebuildGet', {});
  const [isOpen, setOpen] = useState(false);
  const [newest] = data?.damaged ?? [];
  if (newest === undefined) return null;
  return (
    <>
      <Banner
        tone="warn"
        actions={
          <Button size="small" onPress={() => setOpen(true)}>
            {said.look}
          </Button>
        }
      >
        {said.found(formatInstant(newest.at))}
      </Banner>
      {isOpen ? <RebuildDialog file={newest} pmsName={pmsName} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** Damaged databases that can be rebuilt, and the reports of those that were. */
export function RebuildRows({ pmsName }: { pmsName: string }) {
  const { data } = useQuery('rebuildGet', {});
  const [file, setFile] = useState<DamagedFile | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  if (!data) return null;
  const done = data.reports.find(({ report }) => report.damaged === shown);
  return (
    <>
      {data.damaged.map((damaged) => (
        <SettingRow
          key={damaged.name}
          title={said.rowTitle(formatInstant(damaged.at))}
          control={<Button onPress={() => setFile(damaged)}>{said.look}</Button>}
        >
          {said.rowWords}
        </SettingRow>
      ))}
      {data.reports.map(({ report, open }) => (
        <SettingRow
          key={report.damaged}
          title={said.reportTitle(formatInstant(report.at))}
          control={<Button onPress={() => setShown(report.damaged)}>{said.showReport}</Button>}
        >
          {open.length > 0 ? said.openLeft(open.length) : said.allLookedAt}
        </SettingRow>
      ))}
      {file ? <RebuildDialog file={file} pmsName={pmsName} onClose={() => setFile(null)} /> : null}
      {done ? <ReportDialog done={done} onClose={() => setShown(null)} /> : null}
    </>
  );
}

function ReportDialog({ done, onClose }: { done: RebuildView['reports'][number]; onClose: () => void }) {
  const { report, path, open } = done;
  const rows = open.map(({ entryId, title }) => ({ id: entryId, title }));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={said.reportTitle(formatInstant(report.at))}
      footer={<Button onPress={onClose}>{said.close}</Button>}
    >
      <div className="flex flex-col gap-3">
        <RebuildFacts report={report} />
        {rows.length === 0 ? null : (
          <section>
            <Strong as="h3">{said.toLookAt}</Strong>
            <RowList
              label={said.toLookAt}
              items={rows}
              rowName={(row) => row.title}
              onOpen={(row) => {
                onClose();
                editEntry(row.id);
              }}
            >
              {(row) => <div className="truncate py-1.5">{row.title}</div>}
            </RowList>
          </section>
        )}
        {path === null ? null : (
          <Note data-copy className="break-all">
            {said.reportAt(path)}
          </Note>
        )}
      </div>
    </Dialog>
  );
}
