import { checkInnerSizes, checkSameShape, type Matrix, toRows } from '../core/matrix.ts';
import { functionOf } from '../expr/functions/functions.ts';
import { listOfRows } from '../expr/matrix-text.ts';
import { onOneLine } from './script-text.ts';

/** What a policy is sampled with: as `sample` of the core is told it. */
export interface Sampling {
  readonly baseline: number;
  readonly seed: number;
  /** How many actions are drawn in each state: a whole number, 1 or more. */
  readonly count: number;
}

/**
 * A NumPy script of a policy that is sampled: it sets the reader's numbers in full, draws the actions
 * that the page draws, by the same generator, and prints what their terms come to beside what can be
 * said exactly, each as `name = value`. X is states × inputs, W is inputs × actions, the rewards `f` are
 * states × actions. `title` goes in its first line. Throws where the shapes do not fit, or `count` is
 * not 1, 2, 3 …
 */
export function sampledScript(
  X: Matrix,
  W: Matrix,
  f: Matrix,
  { baseline, seed, count }: Sampling,
  title: string,
): string {
  checkInnerSizes('sampledScript, X and W', X, W);
  checkSameShape('sampledScript, X·W and f', { rows: X.rows, columns: W.columns }, f);
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`sampledScript: given ${count} draws, expected a whole number, 1 or more`);
  }
  return `# ${onOneLine(title)}: a policy, the actions drawn from it, and the gradient that they give.
# Run it with python3; it needs NumPy. A state is a row and an action is a column, both counted from 0.
# Behind each line stands the shape of what it computes.

import numpy as np

# Your numbers.
X = ${array(X)}  # the states, ${shape(X)}
W = ${array(W)}  # the weights, ${shape(W)}
f = ${array(f)}  # the rewards, ${shape(f)}
baseline = ${baseline}
seed = ${seed | 0}
count = ${count}  # draws in each state


def random_from(seed):
    # The page's own generator, so that both draw the same: a number of 32 bits that is shifted onto
    # itself three times. Python's numbers have no largest one, so each is cut to its last 32 bits.
    state = ((seed ^ 0x9E3779B9) * 0x85EBCA6B) & 0xFFFFFFFF or 1

    def following():
        nonlocal state
        state ^= (state << 13) & 0xFFFFFFFF
        state ^= state >> 17
        state ^= (state << 5) & 0xFFFFFFFF
        return state / 2**32

    for _ in range(8):
        following()
    return following


${functionOf('softmax').python}


def draw_action(probabilities, random):
    # The first action at which the probabilities, added up so far, are above a number from 0 to 1.
    number, added_up = random(), 0.0
    for action, probability in enumerate(probabilities[:-1]):
        added_up += probability
        if number < added_up:
            return action
    return len(probabilities) - 1


# The policy.
theta = X @ W  # the preferences, ${shape(f)}
p = softmax(theta)  # the probabilities, ${shape(f)}
states, number_of_actions = p.shape
expected_in_state = np.sum(p * f, axis=1, keepdims=True)  # ${f.rows} by 1
expected_reward = np.mean(expected_in_state)  # a number

# The draws. In each state the generator starts anew, as it does on the page when you choose another.
drawn = []  # ${f.rows} by ${count}
for i in range(states):
    random = random_from(seed)
    drawn.append([draw_action(p[i], random) for _ in range(count)])


def term(i, action, b):
    # What one draw says of the preferences in its state: the reward above the baseline, times the
    # derivative of the logarithm of the drawn action's probability.
    return (f[i, action] - b) * (np.eye(number_of_actions)[action] - p[i])  # 1 by ${f.columns}


# The mean of the drawn terms in each state, and what it nears the more are drawn. Nothing is random in
# the second, and the baseline is not in it.
sampled_gradient = np.array(
    [np.mean([term(i, action, baseline) for action in drawn[i]], axis=0) for i in range(states)]
)  # ${shape(f)}
exact_gradient = p * (f - expected_in_state)  # ${shape(f)}


def variance_of_draw(b):
    # How far one draw is from the mean of all, squared: with a state drawn, all of them as likely, and
    # then an action, and with all entries of the gradient by the weights added up.
    mean = X.T @ exact_gradient / states  # ${shape(W)}
    return sum(
        p[i, a] / states * np.sum((np.outer(X[i], term(i, a, b)) - mean) ** 2)
        for i in range(states)
        for a in range(number_of_actions)
    )


quantities = {
    "X": X,
    "W": W,
    "f": f,
    "baseline": baseline,
    "seed": seed,
    "count": count,
    "theta": theta,
    "p": p,
    "expected_reward": expected_reward,
    "drawn": drawn,
    "sampled_gradient": sampled_gradient,
    "exact_gradient": exact_gradient,
    "variance_without_baseline": variance_of_draw(0),
    "variance_with_baseline": variance_of_draw(baseline),
}
for name, value in quantities.items():
    print(name, "=", np.asarray(value).tolist())
`;
}

const array = (m: Matrix): string => `np.array(${listOfRows(toRows(m))}, dtype=float)`;

const shape = ({ rows, columns }: Matrix): string => `${rows} by ${columns}`;
