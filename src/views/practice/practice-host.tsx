import './marks.css';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { stepsIn } from '../../store/derive.ts';
import { workbook } from '../../store/workbook.ts';
import { onDemand } from '../shared/on-demand.tsx';
import { useChoices } from '../shared/page-context.tsx';

const PracticeDialog = onDemand(
  'The exercise',
  () => import('./practice-dialog.tsx'),
  (here) => here.PracticeDialog,
);

/** The exercise that is open, over the page; and a mark in the outline at each step that was practised. */
export function PracticeHost() {
  const practice = useChoices((state) => state.practice);
  useMarks();
  return practice && <PracticeDialog key={practice.exercise} practice={practice} />;
}

/** The outline is there before what a reader has practised is known, and is none of this view’s. */
function useMarks() {
  const chapter = useChoices((state) => state.chapter);
  const steps = useChoices(stepsIn);
  const solved = useStore(workbook, (state) => state.solved);
  useEffect(() => {
    for (const item of document.querySelectorAll('.outline [data-step]')) {
      const own = `${chapter}/${item.getAttribute('data-step')}/`;
      item.toggleAttribute(
        'data-practised',
        solved.some((each) => each.startsWith(own)),
      );
    }
  }, [chapter, steps, solved]);
}
