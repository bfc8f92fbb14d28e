import { late } from '../shared/late.tsx';
import { Menu } from '../shared/menu.tsx';

const ShareList = late<{ onChoice: () => void }>(
  async () => (await import('./share-list.tsx')).ShareList,
);

/** What a reader can take along or hand on. */
export const ShareMenu = () => <Menu title="Share" of={ShareList} />;
