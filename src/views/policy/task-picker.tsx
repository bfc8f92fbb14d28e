import { tasks } from '../../store/policies.ts';
import { useChoices, useGradients } from '../shared/page-context.tsx';

/** What the policy has to choose: small tasks, one click each. */
export function TaskPicker() {
  const { begin } = useGradients().getState();
  const policy = useChoices((state) => state.numbers.policy);
  const shown = tasks.find((task) => task.policy === policy);
  const choose = (id: string) => {
    const task = tasks.find((each) => each.id === id);
    if (task) begin(task.policy);
  };
  return (
    <label>
      Task{' '}
      <select
        value={shown?.id ?? ''}
        title={shown?.about}
        onChange={(event) => choose(event.target.value)}
      >
        {!shown && <option value="">Your own</option>}
        {tasks.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
