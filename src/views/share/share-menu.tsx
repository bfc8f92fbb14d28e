import { late } from '../shared/late.tsx';
import { Menu } from '../shared/menu.tsx';

const ShareList = late(
  'Sharing',
  () => import('./share-list.tsx'),
  (here) => here.ShareList,
  true,
);

/** What a reader can take along or hand on. */
export const ShareMenu = () => <Menu title="Share" of={ShareList} />;
