# A title: a policy, the actions drawn from it, and the gradient that they give.
# Run it with python3; it needs NumPy. A state is a row and an action is a column, both counted from 0.
# Behind each line stands the shape of what it computes.

import numpy as np

# Your numbers.
X = np.array([[0.5, -1]], dtype=float)  # the states, 1 by 2
W = np.array([[0.25, -2], [1, 0.1]], dtype=float)  # the weights, 2 by 2
f = np.array([[0, 1]], dtype=float)  # the rewards, 1 by 2
baseline = 0.5
seed = 3
count = 4  # draws in each state


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


def softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def draw_action(probabilities, random):
    # The first action at which the probabilities, added up so far, are above a number from 0 to 1.
    number, added_up = random(), 0.0
    for action, probability in enumerate(probabilities[:-1]):
        added_up += probability
        if number < added_up:
            return action
    return len(probabilities) - 1


# The policy.
theta = X @ W  # the preferences, 1 by 2
p = softmax(theta)  # the probabilities, 1 by 2
states, number_of_actions = p.shape
expected_in_state = np.sum(p * f, axis=1, keepdims=True)  # 1 by 1
expected_reward = np.mean(expected_in_state)  # a number

# The draws. In each state the generator starts anew, as it does on the page when you choose another.
drawn = []  # 1 by 4
for i in range(states):
    random = random_from(seed)
    drawn.append([draw_action(p[i], random) for _ in range(count)])


def term(i, action, b):
    # What one draw says of the preferences in its state: the reward above the baseline, times the
    # derivative of the logarithm of the drawn action's probability.
    return (f[i, action] - b) * (np.eye(number_of_actions)[action] - p[i])  # 1 by 2


# The mean of the drawn terms in each state, and what it nears the more are drawn. Nothing is random in
# the second, and the baseline is not in it.
sampled_gradient = np.array(
    [np.mean([term(i, action, baseline) for action in drawn[i]], axis=0) for i in range(states)]
)  # 1 by 2
exact_gradient = p * (f - expected_in_state)  # 1 by 2


def variance_of_draw(b):
    # How far one draw is from the mean of all, squared: with a state drawn, all of them as likely, and
    # then an action, and with all entries of the gradient by the weights added up.
    mean = X.T @ exact_gradient / states  # 2 by 2
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
