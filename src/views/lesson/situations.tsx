import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { late } from '../shared/late.tsx';
import { useChoices } from '../shared/page-context.tsx';

const SituationList = late(async () => (await import('./situation-list.tsx')).SituationList);
const SituationText = late(async () => (await import('./situation-list.tsx')).SituationText);

/** Numbers with which something can be seen, one click each. */
export function Situations() {
  const menu = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState(false);
  useCloseElsewhere(menu, summary);
  const close = () => {
    menu.current!.open = false;
    summary.current!.focus();
  };
  return (
    <details ref={menu} className="situations" onToggle={() => setAsked(true)}>
      <summary ref={summary} className="control">
        Situations
      </summary>
      {asked && <SituationList onChoice={close} />}
    </details>
  );
}

/** Closes a menu on Escape, and when the reader goes elsewhere by mouse or by Tab. */
function useCloseElsewhere(
  menu: RefObject<HTMLDetailsElement | null>,
  summary: RefObject<HTMLElement | null>,
) {
  useEffect(() => {
    const element = menu.current!;
    const closeUnless = (inside: EventTarget | null) => {
      if (inside instanceof Node && !element.contains(inside)) element.open = false;
    };
    const onPress = ({ target }: PointerEvent) => closeUnless(target);
    const onFocusOut = ({ relatedTarget }: FocusEvent) => closeUnless(relatedTarget);
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !element.open) return;
      element.open = false;
      summary.current!.focus();
    };
    document.addEventListener('pointerdown', onPress);
    element.addEventListener('focusout', onFocusOut);
    element.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      element.removeEventListener('focusout', onFocusOut);
      element.removeEventListener('keydown', onKeyDown);
    };
  }, [menu, summary]);
}

/** A note on the situation that was set last, until it is dismissed; where there is none, what else to say. */
export function SituationNote({ otherwise }: { otherwise: ReactNode }) {
  const numbers = useChoices((state) => state.numbers.situation);
  const [dismissed, setDismissed] = useState<typeof numbers>();
  return (
    <div className="situation-note" role="status">
      {numbers && numbers !== dismissed ? (
        <SituationText onDismiss={() => setDismissed(numbers)} />
      ) : (
        otherwise
      )}
    </div>
  );
}
