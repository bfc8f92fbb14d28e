import type { ReactNode } from 'react';

/** What stands between two matrices. */
export const Sign = ({ children }: { children: ReactNode }) => (
  <span className="sign">{children}</span>
);
