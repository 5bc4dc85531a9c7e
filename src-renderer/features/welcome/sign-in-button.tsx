import { runCommand, useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { Note } from '../../ui/text';
import { words } from '../../words';

/** Signs in by the browser, and stops waiting for it: a closed tab must not hold the button for minutes. */
export function SignInButton({ label, size = 'medium' }: { label: string; size?: 'small' | 'medium' }) {
  const signIn = useCommand('signIn');
  const { data: desktop } = useQuery('desktopGet', {});
  if (desktop?.isSample === true) return <Note as="span">{words.welcome.notInTheSample}</Note>;
  return (
    <span className="flex items-center gap-2">
      {signIn.isPending ? (
        <Button size={size} onPress={() => void runCommand('signInStop', {})}>
          {words.welcome.stopWaiting}
        </Button>
      ) : null}
      <Button size={size} variant="primary" isPending={signIn.isPending} onPress={() => void signIn.run({})}>
        {signIn.isPending ? words.welcome.waitingForBrowser : label}
      </Button>
    </span>
  );
}
