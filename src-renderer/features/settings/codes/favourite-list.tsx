import type { CodesView } from '../../../../shared/ipc/views';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/button';
import { CodeChip } from '../../../ui/code-chip';
import { words } from '../../../words';

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
    return <p className="py-1 text-muted">{words.codes.noneYetAltSStars}</p>;
  }
  return (
    <ul aria-label={words.codes.starredCodes}>
      {favourites.map(({ kind, code }) => (
        <li
          key={`${kind} ${code}`}
          className="flex min-h-control items-center gap-2 border-b border-line py-1 last:border-0"
        >
          <CodeChip code={code} />
          <span className="min-w-0 flex-1 truncate">
            {names.get(`${kind} ${code}`) ?? words.codes.inNoSet}
          </span>
          <span className="text-note text-muted">{kind}</span>
          <Button
            size="small"
            aria-label={words.codes.takeOffStarOf(code)}
            onPress={() => void star.run({ kind, code, isFavourite: false })}
          >
            {words.codes.takeOff}
          </Button>
        </li>
      ))}
    </ul>
  );
}
