import { useDeferredValue, useMemo } from 'react';
import { definition } from '../../equations/definitions.ts';
import { cellValue, scopeOf } from '../../equations/trace.ts';
import { name } from '../../expr/build.ts';
import { queryModelIn, queryTraceIn } from '../../store/query.ts';
import { liveTextsOf } from '../derivation/live-text.ts';
import { LineView } from '../derivation/line-view.tsx';
import { keptClass } from '../shared/linked.ts';
import { PageContext, type Shared, useChoices, usePage } from '../shared/page-context.tsx';
import { cellText } from '../shared/painter.ts';

/** How the row's prediction was computed: the forward pass of that row alone, line by line, in numbers. */
export function QuerySteps() {
  const page = usePage();
  const numbers = useDeferredValue(useChoices((state) => state.numbers));
  const query = useDeferredValue(useChoices((state) => state.query));
  const shared = useMemo(
    () => ofQuery(page),
    // oxlint-disable-next-line react/exhaustive-deps -- the row and the weights are read from the store
    [page, numbers, query],
  );
  const { model, figures } = shared;
  // Where nothing is written again, other numbers are drawn anew.
  const drawn = Object.values(figures.trace).map((matrix) => matrix!.values.join());
  return (
    // Its cells are none of the page's: those of its names are of other examples.
    <div className={keptClass} data-apart="" role="group" aria-label="How it is computed">
      <PageContext value={shared} key={drawn.join()}>
        {model.layers
          .flatMap(({ z, output }) => [z, output])
          .map((of) => (
            <div className="line" key={of}>
              <LineView line={{ left: name(of), right: definition(of, model)! }} as="values" />
            </div>
          ))}
      </PageContext>
    </div>
  );
}

/** What views share where the row is the only example. What is written stays until the row or a weight is another. */
function ofQuery(page: Shared): Shared & Required<Pick<Shared, 'figures'>> {
  const choices = page.store.getState();
  const [model, trace] = [queryModelIn(choices), queryTraceIn(choices)];
  return {
    ...page,
    clock: null,
    page: null,
    model,
    focus: { example: 0, units: page.focus.units },
    figures: {
      trace,
      rounded: false,
      cell: (ref) => cellText(ref, cellValue(trace, ref)),
      live: liveTextsOf(trace, scopeOf(trace, model), (value) => value),
    },
  };
}
