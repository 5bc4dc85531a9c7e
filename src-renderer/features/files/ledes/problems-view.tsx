import type { LedesLook } from '../../../../shared/ipc/ledes-in-calls';
import { Badge } from '../../../ui/badge';
import { Banner } from '../../../ui/banner';
import { Surface } from '../../../ui/surface';
import { Muted, Note } from '../../../ui/text';
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
        <Banner tone="danger" isInset>
          {format === 'No LEDES' ? words.files.thisIsNoLedesFile : words.files.fileWithError}
        </Banner>
      )}
      <PreviewList told={told} label={words.files.problemsOfFile} size={errors > 0 ? 'large' : 'small'}>
        {problems.map(({ line, column, severity, code, message }, index) => (
          <Surface
            as="li"
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
            key={index}
            edge="row"
            className="grid grid-cols-[8.5rem_5rem_minmax(0,1fr)] items-baseline gap-x-3 px-3 py-1.5"
          >
            <Muted className="figures">{words.files.lineAndColumn(line, column)}</Muted>
            <span>
              <Badge tone={severity === 'error' ? 'danger' : 'warn'}>
                {severity === 'error' ? words.files.error : words.files.warning}
              </Badge>
            </span>
            <span>
              {message}
              {code === null ? null : <Note as="span"> {words.files.portalsError(code)}</Note>}
            </span>
          </Surface>
        ))}
      </PreviewList>
    </>
  );
}
