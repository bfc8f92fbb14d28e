import 'katex/dist/katex.min.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { createGradientsStore } from '../store/store.ts';
import { followAddress } from './address.ts';
import { Page } from './page.tsx';
import { remember, remembered } from './memory.ts';

const store = createGradientsStore();
remembered(store);
followAddress(store);
remember(store);
createRoot(document.getElementById('root')!).render(<Page store={store} />);
