import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from './components/states';

/** A page whose code is loaded when it is first opened. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Lazy(props: P) {
    const [Page, setPage] = useState<ComponentType<P> | null>(() => loaded);
    useEffect(() => {
      if (Page) return;
      void load().then((component) => {
        loaded = component;
        setPage(() => component);
      });
    }, [Page]);
    return Page ? <Page {...props} /> : <Skeleton lines={8} />;
  };
}
