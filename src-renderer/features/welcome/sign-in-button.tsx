import { runCommand, useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { words } from '../../words';

/** Signs in by the browser, and stops waiting for it: a closed tab must not hold the button for minutes. */
export function SignInButton({ label, size = 'medium' }: { label: string; size?: 'small' | 'medium' }) {
  const signIn = useCommand('signIn');
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
