import type { CodesView } from '../../../../shared/ipc/views';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/button';
import { CodeChip } from '../../../ui/code-chip';

/** The person's starred codes; a star is given in any picker. */
export function FavouriteList({
  favourites,
  names,
}: {
  favourites: CodesView['favourites'];
  names: ReadonlyMap<string, string>;
}) {
  const star = useCommand('codeFavouriteSet');
  if (favourites.length === 0) {
    return (
      <p className="py-1 text-muted">
        None yet. Alt+S stars a code in any list of codes; starred ones stand first.
      </p>
    );
  }
  return (
    <ul aria-label="Starred codes">
      {favourites.map(({ kind, code }) => (
        <li
          key={`${kind} ${code}`}
          className="flex min-h-control items-center gap-2 border-b border-line py-1 last:border-0"
        >
          <CodeChip code={code} />
          <span className="min-w-0 flex-1 truncate">
            {names.get(`${kind} ${code}`) ?? 'in no set on this laptop'}
          </span>
          <span className="text-note text-muted">{kind}</span>
          <Button
            size="small"
            aria-label={`Take off the star of ${code}`}
            onPress={() => void star.run({ kind, code, isFavourite: false })}
          >
            Take off
          </Button>
        </li>
      ))}
    </ul>
  );
}
