import { type ComponentType, useEffect, useState } from 'react';

/** A view that is fetched each time it is wanted, and not before: most readers never want it. */
export function onDemand<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return function OnDemand(props: Props) {
    const [view, setView] = useState<{ readonly Here: ComponentType<Props> } | 'unreachable'>();
    useEffect(() => {
      fetch().then(
        (Here) => setView({ Here }),
        () => setView('unreachable'),
      );
    }, []);
    if (view === 'unreachable')
      return <p role="status">A part of the page could not be fetched.</p>;
    return view && <view.Here {...props} />;
  };
}
