/**
 * A part of the page that is loaded on its own. One that is here already is drawn at once, which React's `lazy` does
 * not do: it always shows the fallback first, and React leaves a fallback on the screen for 300 ms.
 */
import { useEffect, useState, type ComponentType } from 'react';

export interface LazyPart<Props> {
  /** Draws the part, or nothing until it is here. */
  readonly Part: ComponentType<Props>;
  /** Begin to load it before it is asked for; it may be called again and again. */
  readonly load: () => Promise<void>;
}

export function lazyPart<Props extends object>(read: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const here: { part: ComponentType<Props> | null } = { part: null };
  let loading: Promise<void> | null = null;
  const keep = async (): Promise<void> => {
    here.part = await read();
  };
  const load = (): Promise<void> => (loading ??= keep());
  function Part(props: Props) {
    const [isHere, setIsHere] = useState(here.part !== null);
    const [failure, setFailure] = useState<unknown>(null);
    useEffect(() => {
      if (!isHere) load().then(() => setIsHere(true), setFailure);
    }, [isHere]);
    // As an error of rendering it reaches whoever is told of those.
    if (failure !== null) throw failure;
    return isHere && here.part !== null ? <here.part {...props} /> : null;
  }
  return { Part, load };
}
