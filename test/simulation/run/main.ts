import { sabotage } from '../sabotage/sabotage';
import { wantedOf } from './arguments';
import { campaign } from './campaign';
import { replay } from './replay';

/** `npm run simulate`: many seeds, one seed again, or the planted bugs. */
try {
  const wanted = wantedOf(process.argv.slice(2));
  if (wanted.replay !== null) process.exitCode = await replay(wanted.replay, wanted);
  else if (wanted.sabotage !== null) process.exitCode = await sabotage(wanted.sabotage, wanted);
  else process.exitCode = await campaign(wanted);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
