import { type ReactNode, useState } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** Something that a reader may open; what is in it is made when they do. */
export function Opened({ title, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="aside" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  );
}
