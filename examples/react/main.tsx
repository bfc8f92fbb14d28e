import { createRoot } from 'react-dom/client';
import { Lesson } from './lesson.tsx';

createRoot(document.getElementById('root')!).render(<Lesson />);
