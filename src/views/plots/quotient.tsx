import '../late.css';
import { cellOf } from '../../expr/ref.ts';
import { smallestExponent } from '../../store/choices.ts';
import { exampleIn, selectedWeight } from '../../store/derive.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import { useSpoken } from '../shared/cell-props.ts';
import { useChoices, useGradients, useModel } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { useDrawing } from './drawing.ts';
import { ErrorPlot } from './error-plot.tsx';
import { gradientRef } from './plot-data.ts';
import { powerText } from './plot-text.ts';
import { holdsQuotient, quotientOf, quotientRange } from './quotient-data.ts';
import { errorDrawing, quotientFrame, quotientNumbers, secantDrawing } from './quotient-drawing.ts';
import { SecantPlot } from './secant-plot.tsx';
import { useRange } from './use-range.ts';
import { useWidth } from '../shared/use-width.ts';

/** The central difference of the selected weight, as ε shrinks: a secant, and how far it is off. */
export function Quotient() {
  const store = useGradients();
  const model = useModel();
  const weight = useChoices(selectedWeight);
  const example = useChoices(exampleIn);
  const spoken = useSpoken(weight);
  const exponent = useChoices(({ plots }) => plots.epsilon ?? 0);
  const { element, width } = useWidth(720);
  const each = width >= 560 ? (width - 24) / 2 : width;
  const frames = { secant: quotientFrame(each, 50), error: quotientFrame(each, 44) };
  const range = useRange(
    {
      make: (state) => quotientRange(wholeTraceIn(state), model, weight),
      holds: (range, state) => holdsQuotient(range, wholeTraceIn(state), weight),
      suits: (range, state) =>
        JSON.stringify(range) === JSON.stringify(quotientRange(wholeTraceIn(state), model, weight)),
    },
    [model, weight, example],
  );
  const data = () => quotientOf(wholeTraceIn(store.getState()), model, weight, exponent);
  const { root, part } = useDrawing(() => {
    const now = data();
    return {
      ...secantDrawing(now, frames.secant, range),
      ...errorDrawing(now, frames.error, range),
      ...quotientNumbers(now),
    };
  }, [model, weight, example, range, exponent, width]);
  const { name, row, column } = cellOf(weight);
  const [symbol, gradient] = [name, cellOf(gradientRef(weight)).name].map((of) => (
    <Symbol key={of} of={of} row={row} column={column} />
  ));

  return (
    <div className="quotient" ref={root}>
      <label className="epsilon">
        <span>
          <i>ε</i> = <output {...part('epsilon')} />
        </span>
        <input
          type="range"
          min={smallestExponent}
          max={0}
          step={0.25}
          value={exponent}
          aria-valuetext={`epsilon ${powerText(10 ** exponent)}`}
          onChange={(event) => store.getState().setPlots({ epsilon: Number(event.target.value) })}
        />
      </label>
      <div className="drawing pair" ref={element}>
        <SecantPlot {...{ spoken, range, part, symbol }} frame={frames.secant} />
        <ErrorPlot {...{ range, part }} frame={frames.error} />
      </div>
      <dl>
        <dt>
          (<i>L</i>({symbol} + <i>ε</i>) − <i>L</i>({symbol} − <i>ε</i>)) / 2<i>ε</i>
        </dt>
        <dd {...part('quotient')} />
        <dt>{gradient} by backpropagation</dt>
        <dd {...part('slope')} />
        <dt>apart by</dt>
        <dd {...part('error')} />
      </dl>
      <p className="hint">
        With a large ε the secant misses the bend of the curve: that error is the truncation, and
        falls with ε². With a tiny one the two losses share almost all their digits, and subtracting
        them leaves rounding, which grows with 1/ε.
      </p>
    </div>
  );
}
