import { type DetailedHTMLProps, type HTMLAttributes, useState } from 'react';
import type { EmbedEvents, GradientsByHandElement } from 'gradients-by-hand';

interface GradientsProps extends DetailedHTMLProps<
  HTMLAttributes<GradientsByHandElement>,
  GradientsByHandElement
> {
  chapter?: string;
  step?: string;
  state?: string;
  view?: string;
  theme?: 'auto' | 'light' | 'dark';
  onstep?: (event: EmbedEvents['step']) => void;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'gradients-by-hand': GradientsProps;
    }
  }
}

/** A derivation in a lesson, which says beside it where the reader is, and asks for more hidden nodes. */
export function Lesson() {
  const [nodes, setNodes] = useState(2);
  const [title, setTitle] = useState('The sum inside one product');
  return (
    <article>
      <script async type="module" src="https://gradients.example/embed.js" />
      <h1>{title}</h1>
      <p>
        <button type="button" onClick={() => setNodes(nodes === 2 ? 3 : 2)}>
          With {nodes === 2 ? 3 : 2} hidden nodes
        </button>
      </p>
      <gradients-by-hand
        chapter="two-layer-batch"
        step="hidden-product"
        view="derivation"
        state={`nodes=${nodes}`}
        onstep={(event) => setTitle(event.detail.title)}
      >
        ∂L/∂W₁ = Xᵀ · Δl₁
      </gradients-by-hand>
      <p>What comes after it is an ordinary paragraph.</p>
    </article>
  );
}
