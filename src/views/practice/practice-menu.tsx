import { late } from '../shared/late.tsx';
import { Menu } from '../shared/menu.tsx';

const PracticeList = late(
  'Exercises',
  () => import('./practice-list.tsx'),
  (here) => here.PracticeList,
  true,
);

/** What a reader can do by themselves. */
export const PracticeMenu = () => <Menu title="Practice" of={PracticeList} />;
