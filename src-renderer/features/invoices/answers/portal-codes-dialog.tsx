import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CodeMeaning, PortalCode } from '../../../../shared/rejections/portal-code';
import { runCommand } from '../../../state/use-command';
import { useQuery } from '../../../state/use-query';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { IconButton } from '../../../ui/icon-button';
import { Failed, Loading } from '../../../ui/loading';
import { Muted, Note, Strong } from '../../../ui/text';
import { TextField } from '../../../ui/text-field';
import { words } from '../../../words';
import { MeaningFields, MeaningHeadings } from './meaning-fields';
import { PortalField } from './portal-field';

const nothingYet: CodeMeaning = { outcome: null, reason: null };
const isSaid = ({ outcome, reason }: CodeMeaning): boolean => outcome !== null || reason !== null;
const save = (code: Omit<PortalCode, 'meaning'> & { meaning: CodeMeaning | null }) =>
  runCommand('portalCodesSave', { codes: [code] });

/** What the firm says that portals' own codes mean. Each change is kept at once, and Undo takes it back. */
export function PortalCodesDialog({ onClose }: { onClose: () => void }) {
  const { data, error, retry } = useQuery('portalCodes', {});
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.answers.portalCodes}
      width="wide"
      footer={<Button onPress={onClose}>{words.common.close}</Button>}
    >
      {error && !data ? (
        <Failed message={error.message} onRetry={retry} />
      ) : data === undefined ? (
        <Loading label={words.answers.readingCodes} />
      ) : (
        <div className="flex flex-col gap-4">
          <Muted as="p">{words.answers.portalCodesHint}</Muted>
          {data.codes.length === 0 ? <Note>{words.answers.noCodesYet}</Note> : <Known codes={data.codes} />}
          <NewCode portals={data.portals} />
        </div>
      )}
    </Dialog>
  );
}

function Known({ codes }: { codes: readonly PortalCode[] }) {
  return (
    <div className="flex flex-col gap-1">
      <MeaningHeadings className={columns} />
      <ul aria-label={words.answers.portalCodes} className="flex max-h-80 flex-col gap-2 overflow-auto">
        {codes.map(({ portal, code, meaning }) => (
          <li key={`${portal} ${code}`} className={columns}>
            <span className="min-w-0 truncate">
              <Strong data-copy>{code}</Strong> <Muted>{portal || words.answers.anyPortal}</Muted>
            </span>
            <MeaningFields
              code={code}
              meaning={meaning}
              onChange={(next) => void save({ portal, code, meaning: isSaid(next) ? next : null })}
            />
            <IconButton
              icon={Trash2}
              label={words.answers.forgetCode(code)}
              onPress={() => void save({ portal, code, meaning: null })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

const columns = 'grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)_1.75rem] items-center gap-3';

function NewCode({ portals }: { portals: readonly string[] }) {
  const [portal, setPortal] = useState(portals[0] ?? '');
  const [code, setCode] = useState('');
  const [meaning, setMeaning] = useState<CodeMeaning>(nothingYet);
  const add = async (): Promise<void> => {
    const done = await save({ portal, code: code.trim(), meaning });
    if (!done.ok) return;
    setCode('');
    setMeaning(nothingYet);
  };
  return (
    <section aria-label={words.answers.anotherCode} className="flex flex-col gap-2">
      <Strong as="h3">{words.answers.anotherCode}</Strong>
      <div className="grid grid-cols-2 gap-3">
        <PortalField value={portal} portals={portals} onChange={setPortal} />
        <TextField label={words.answers.itsCode} value={code} onChange={setCode} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3">
        <MeaningFields code={code} meaning={meaning} onChange={setMeaning} />
        <Button isDisabled={code.trim() === '' || !isSaid(meaning)} onPress={() => void add()}>
          {words.answers.addCode}
        </Button>
      </div>
    </section>
  );
}
