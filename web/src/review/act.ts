import { useState } from 'preact/hooks';
import { ApiError } from '../api';
import { forgetAnswers } from '../useFetch';

export interface Acting {
  acting: boolean;
  /** Why the last one was refused, or null. */
  refused: ApiError | null;
  /** Carries out a write; whether it was done. */
  act: (write: () => Promise<unknown>) => Promise<boolean>;
}

/** Writes of a page, one at a time; after each everything shown is asked again. */
export function useAct(): Acting {
  const [acting, setActing] = useState(false);
  const [refused, setRefused] = useState<ApiError | null>(null);
  const act = async (write: () => Promise<unknown>) => {
    if (acting) return false;
    setActing(true);
    setRefused(null);
    try {
      await write();
      forgetAnswers();
      return true;
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setRefused(failure);
      return false;
    } finally {
      setActing(false);
    }
  };
  return { acting, refused, act };
}
