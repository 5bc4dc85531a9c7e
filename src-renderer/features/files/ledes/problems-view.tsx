import type { LedesLook } from '../../../../shared/ipc/ledes-in-calls';
import { plural } from '../../../state/format';
import { Badge } from '../../../ui/badge';
import { Banner } from '../../../ui/banner';
import { PreviewList } from '../preview-list';

/** What is wrong with a LEDES file, each at its line and column. Nothing is shown of a file without a flaw. */
export function ProblemsView({ look }: { look: LedesLook }) {
  const { errors, warnings, problems, format } = look;
  if (errors + warnings === 0) return null;
  const told = [
    errors > 0 && plural(errors, 'error'),
    warnings > 0 && plural(warnings, 'warning'),
    errors + warnings > problems.length && `the first ${problems.length} are shown`,
  ].filter((line) => line !== false);
  return (
    <>
      {errors === 0 ? null : (
        <Banner tone="danger" className="rounded-control">
          {format === 'No LEDES'
            ? 'This is no LEDES file that can be read. Nothing can be taken from it.'
            : 'A file with an error is not taken, since it may not be whole. Have it mended where it was made.'}
        </Banner>
      )}
      <PreviewList told={told} label="Problems of the file" size={errors > 0 ? 'large' : 'small'}>
        {problems.map(({ line, column, severity, code, message }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
            key={index}
            className="grid grid-cols-[8.5rem_5rem_minmax(0,1fr)] items-baseline gap-x-3 border-b border-line px-3 py-1.5 last:border-0"
          >
            <span className="figures text-muted">
              Line {line}, col. {column}
            </span>
            <span>
              <Badge tone={severity === 'error' ? 'danger' : 'warn'}>
                {severity === 'error' ? 'Error' : 'Warning'}
              </Badge>
            </span>
            <span>
              {message}
              {code === null ? null : <span className="text-note text-muted"> (portals’ error {code})</span>}
            </span>
          </li>
        ))}
      </PreviewList>
    </>
  );
}
