import { linkOf } from '../../store/link/write-link.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { useGradients } from '../shared/page-context.tsx';
import { PrintItem } from './print-item.tsx';

/** What can be taken along or handed on, an item each. */
export function ShareList({ onChoice }: { onChoice: () => void }) {
  const store = useGradients();
  return (
    <ul>
      <li>
        <CopyButton title="Copy link" text={() => addressOf(linkOf(store.getState()))} />
      </li>
      <li>
        <PrintItem onChoice={onChoice} />
      </li>
    </ul>
  );
}

const addressOf = (hash: string): string => new URL(hash, location.href).href;
