import { X } from 'lucide-react';
import {
  UNSTABLE_Toast as RacToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { toastQueue } from '../state/toasts';
import { BareIconButton, Button } from './button';

/** Put once in the frame. */
export function Toasts() {
  return (
    <ToastRegion
      queue={toastQueue}
      aria-label="Notices"
      className="fixed right-4 bottom-12 z-40 flex flex-col gap-2 outline-none"
    >
      {({ toast }) => (
        <RacToast
          toast={toast}
          className="focus-ring flex max-w-100 min-w-64 animate-appear items-center gap-2 rounded-panel bg-raised py-1.5 pr-1.5 pl-3 shadow-floating forced-colors:border"
        >
          <ToastContent
            className={`min-w-0 flex-1 text-base ${toast.content.tone === 'danger' ? 'text-danger' : 'text-ink'}`}
          >
            {toast.content.text}
          </ToastContent>
          {toast.content.action ? (
            <Button
              size="small"
              onPress={() => {
                toast.content.action?.run();
                toastQueue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          ) : null}
          <BareIconButton slot="close" size="small" icon={X} label="Close" />
        </RacToast>
      )}
    </ToastRegion>
  );
}
