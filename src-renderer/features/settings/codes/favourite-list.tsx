import type { CodesView } from '../../../../shared/ipc/views';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/button';
import { CodeChip } from '../../../ui/code-chip';
import { Surface } from '../../../ui/surface';
import { Muted, Note } from '../../../ui/text';
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
    return (
      <Muted as="p" className="py-1">
        {words.codes.noneYetAltSStars}
      </Muted>
    );
  }
  return (
    <ul aria-label={words.codes.starredCodes}>
      {favourites.map(({ kind, code }) => (
        <Surface
          as="li"
          key={`${kind} ${code}`}
          edge="row"
          className="flex min-h-control items-center gap-2 py-1"
        >
          <CodeChip code={code} />
          <span className="min-w-0 flex-1 truncate">
            {names.get(`${kind} ${code}`) ?? words.codes.inNoSet}
          </span>
          <Note as="span">{kind}</Note>
          <Button
            size="small"
            aria-label={words.codes.takeOffStarOf(code)}
            onPress={() => void star.run({ kind, code, isFavourite: false })}
          >
            {words.codes.takeOff}
          </Button>
        </Surface>
      ))}
    </ul>
  );
}
