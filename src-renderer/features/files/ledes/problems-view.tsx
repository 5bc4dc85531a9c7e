import type { LedesLook } from '../../../../shared/ipc/ledes-in-calls';
import { Badge } from '../../../ui/badge';
import { Banner } from '../../../ui/banner';
import { words } from '../../../words';
import { PreviewList } from '../preview-list';

/** What is wrong with a LEDES file, each at its line and column. Nothing is shown of a file without a flaw. */
export function ProblemsView({ look }: { look: LedesLook }) {
  const { errors, warnings, problems, format } = look;
  if (errors + warnings === 0) return null;
  const told = [
    errors > 0 && words.counts.errors(errors),
    warnings > 0 && words.counts.warnings(warnings),
    errors + warnings > problems.length && words.files.firstProblemsShown(problems.length),
  ].filter((line) => line !== false);
  return (
    <>
      {errors === 0 ? null : (
        <Banner tone="danger" className="rounded-control">
          {format === 'No LEDES' ? words.files.thisIsNoLedesFile : words.files.fileWithError}
        </Banner>
      )}
      <PreviewList told={told} label={words.files.problemsOfFile} size={errors > 0 ? 'large' : 'small'}>
        {problems.map(({ line, column, severity, code, message }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
            key={index}
            className="grid grid-cols-[8.5rem_5rem_minmax(0,1fr)] items-baseline gap-x-3 border-b border-line px-3 py-1.5 last:border-0"
          >
            <span className="figures text-muted">{words.files.lineAndColumn(line, column)}</span>
            <span>
              <Badge tone={severity === 'error' ? 'danger' : 'warn'}>
                {severity === 'error' ? words.files.error : words.files.warning}
              </Badge>
            </span>
            <span>
              {message}
              {code === null ? null : (
                <span className="text-note text-muted"> {words.files.portalsError(code)}</span>
              )}
            </span>
          </li>
        ))}
      </PreviewList>
    </>
  );
}
