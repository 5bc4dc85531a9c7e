import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Strong } from '../../ui/text';
import { words } from '../../words';

/** Says on every screen that this is the sample firm, and holds the ways out of it. */
export function SampleBanner() {
  const { data } = useQuery('desktopGet', {});
  const leave = useCommand('sampleLeave');
  if (data?.isSample !== true) return null;
  return (
    <Banner
      actions={
        <>
          <Button
            size="small"
            variant="quiet"
            isPending={leave.isPending}
            onPress={() => void leave.run({ andDelete: false })}
          >
            {words.welcome.backToYourOwn}
          </Button>
          <Button
            size="small"
            isPending={leave.isPending}
            onPress={() => void leave.run({ andDelete: true })}
          >
            {words.welcome.leaveAndDelete}
          </Button>
        </>
      }
    >
      <Strong>{words.welcome.sampleFirmHead}</Strong> {words.welcome.whatYouWriteHere}
    </Banner>
  );
}
