import { useEffect, useState } from 'react';

/** When the form beside the screen is gone, the keyboard goes on where it was: at what opened it, or at the content. */
export const useBackToOpener = (): void => {
  // before the form takes the focus
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () =>
      // after what this closing changed has been drawn: what opened the form may be gone with it
      void setTimeout(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return;
        const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
        (isThere ? opener : document.getElementById('content'))?.focus({ preventScroll: !isThere });
      }),
    [opener],
  );
};
