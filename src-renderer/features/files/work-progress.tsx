import { runCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Progress } from '../../ui/progress';

/** What is under way with files, each with the way to stop it; nothing where nothing is. */
export function WorkProgress({ className = '' }: { className?: string }) {
  const { data } = useQuery('workGet', {});
  if (data === undefined || data.length === 0) return null;
  return (
    <div className={`flex flex-col gap-2 ${className}`}>
      {data.map(({ id, title, done, of, isStopping }) => (
        <Progress
          key={id}
          label={title}
          done={done}
          of={of}
          isStopping={isStopping}
          onStop={() => void runCommand('workStop', { id })}
        />
      ))}
    </div>
  );
}
