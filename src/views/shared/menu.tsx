import { type ComponentType, type RefObject, useEffect, useRef, useState } from 'react';

interface Props {
  readonly title: string;
  /** What is in it, drawn when the reader first opens it; on a choice it closes. */
  readonly of: ComponentType<{ onChoice: () => void }>;
}

/** A button, and below it what it opens. */
export function Menu({ title, of: List }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState(false);
  useCloseElsewhere(menu, summary);
  const close = () => {
    menu.current!.open = false;
    summary.current!.focus();
  };
  return (
    <details ref={menu} className="menu" onToggle={() => setAsked(true)}>
      <summary ref={summary} className="control">
        {title}
      </summary>
      {asked && <List onChoice={close} />}
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
