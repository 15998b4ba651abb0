import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../i18n/index';
import { Icon } from './Icon';

/** Says so when the network goes away. */
export function OfflineStrip() {
  const words = useWords();
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const update = () => setOffline(!navigator.onLine);
    addEventListener('online', update);
    addEventListener('offline', update);
    return () => {
      removeEventListener('online', update);
      removeEventListener('offline', update);
    };
  }, []);
  return (
    <div role="status" class={offline ? 'stripline' : undefined}>
      {offline && (
        <div class="wrap strip">
          <Icon name="offline" />
          <span>{words.states.offlineStrip}</span>
        </div>
      )}
    </div>
  );
}
