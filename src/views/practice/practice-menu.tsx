import { late } from '../shared/late.tsx';
import { Menu } from '../shared/menu.tsx';

const PracticeList = late<{ onChoice: () => void }>(
  async () => (await import('./practice-list.tsx')).PracticeList,
);

/** What a reader can do by themselves. */
export const PracticeMenu = () => <Menu title="Practice" of={PracticeList} />;
