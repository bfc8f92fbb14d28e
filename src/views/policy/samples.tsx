import { extent } from 'd3';
import { refOf } from '../../expr/ref.ts';
import { momentsIn, samplesIn, termsIn } from '../../store/draws.ts';
import { useDrawing } from '../plots/drawing.ts';
import { PlotAxis, roundTicks } from '../plots/plot-axis.tsx';
import { useChoices, useFocus, useGradients, useModel } from '../shared/page-context.tsx';
import { CellSymbol } from '../shared/symbol.tsx';
import { useWidth } from '../shared/use-width.ts';
import { samplesAxes, samplesDrawing } from './samples-drawing.ts';
import { SamplesControls } from './samples-controls.tsx';
import { SamplesWords } from './samples-words.tsx';
import './policy.css';

/** What draws say of the preference in focus: dots, their mean on its way, and how far off it is likely to be. */
export function SamplesPicture() {
  const store = useGradients();
  const { layers } = useModel();
  const { example: state, units } = useFocus();
  const { element, width } = useWidth(520);
  const count = useChoices(({ draws }) => draws.count);
  // As text, so that it is the same while it is the same.
  const reach = useChoices((choices) => extent([...termsIn(choices), 0]).join(' '));
  const axes = samplesAxes(width, count, reach.split(' ').map(Number));
  const { root, part } = useDrawing(() => {
    const choices = store.getState();
    return samplesDrawing(samplesIn(choices), momentsIn(choices), axes);
  }, [layers, state, units, width, count, reach]);
  const { height, x, y, left, bottom } = axes;
  return (
    <div className="picture samples" ref={root}>
      <div className="drawing" ref={element}>
        <h3>
          What each draw says of <CellSymbol of={refOf(layers[0].z, state, units[1])} />
        </h3>
        <svg width={width} height={height} role="img" aria-labelledby="samples-text">
          <PlotAxis {...roundTicks(x, width > 460 ? 6 : 4)} side="bottom" at={height - bottom} />
          <PlotAxis {...roundTicks(y, 5)} side="left" at={left} />
          <path className="band" {...part('band')} />
          <path className="dots" {...part('dots')} />
          <path className="exact" {...part('exact')} />
          <path className="means" {...part('means')} />
          <text className="axis-word" x={width - 14} y={height - 2} textAnchor="end">
            draws
          </text>
        </svg>
        <SamplesControls />
      </div>
      <SamplesWords />
    </div>
  );
}
