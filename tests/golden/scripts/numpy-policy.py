# A title: every quantity of the derivation, from your numbers.
# Run it with python3; it needs NumPy. A state is a row, and rows and columns are counted from 0:
# X[1, 2] is component 3 of state 2. Behind each line stands the shape of what it computes.

import numpy as np

# Your numbers.
X = np.array([[1]], dtype=float)  # 1 by 1
f = np.array([[0.5, -1]], dtype=float)  # 1 by 2
W = np.array([[0, 1]], dtype=float)  # 1 by 2
b = 1  # a number
alpha = 1  # a number


def softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def log(x):
    return np.log(np.maximum(x, 5e-324))


# The forward pass, from the inputs to E.
theta = X @ W  # 1 by 2
p = softmax(theta)  # 1 by 2
E = sum(p[0, k] * f[0, k] for k in range(2))  # a number

# The backward pass, from the output to the inputs: each delta is the derivative of E with respect
# to the z of its layer, and each dW that with respect to the layer's weights.
dtheta = p * (f - (f * p) @ np.ones((2, 1)) @ np.ones((2, 1)).T)  # 1 by 2
dW = X.T @ dtheta  # 1 by 2

# One step along the gradient, all of it from the old weights, and E after it.
W_new = W + alpha * dW  # 1 by 2
E_new = sum(softmax(X[0:1] @ W_new)[0, k] * f[0, k] for k in range(2))  # a number

quantities = {
    "X": X,
    "f": f,
    "W": W,
    "b": b,
    "alpha": alpha,
    "theta": theta,
    "p": p,
    "E": E,
    "dtheta": dtheta,
    "dW": dW,
    "W_new": W_new,
    "E_new": E_new,
}
for name, value in quantities.items():
    print(name, "=", np.asarray(value).tolist())


# What follows checks the gradients without any rule of differentiation.


def forward_holding(held, place, number):
    # The forward pass again, with one number of one quantity held: what comes before it stays as
    # it was, and what is computed from it follows.
    kept = np.array(quantities[held], dtype=float, ndmin=2)
    kept[place] = number

    def unless_held(name, value):
        return kept if name == held else value

    X = unless_held("X", quantities["X"])
    f = unless_held("f", quantities["f"])
    W = unless_held("W", quantities["W"])
    b = unless_held("b", quantities["b"])
    alpha = unless_held("alpha", quantities["alpha"])
    theta = unless_held("theta", X @ W)
    p = unless_held("p", softmax(theta))
    E = unless_held("E", sum(p[0, k] * f[0, k] for k in range(2)))
    return {
        "X": X,
        "f": f,
        "W": W,
        "b": b,
        "alpha": alpha,
        "theta": theta,
        "p": p,
        "E": E,
    }


def difference(value_in, by, by_place):
    # How fast a value changes with one number: move the number a little up and a little down, and
    # divide the change of the value by the distance between.
    x = np.array(quantities[by], ndmin=2)[by_place]
    step = 6e-6 * max(1.0, abs(x))
    up, down = (value_in(forward_holding(by, by_place, moved)) for moved in (x + step, x - step))
    return (up - down) / ((x + step) - (x - step))


def slope(of, of_place, by, by_place):
    # Of one number of a quantity.
    return difference(lambda held: np.array(held[of], ndmin=2)[of_place], by, by_place)


def slope_of(formula, by, by_place):
    # Of a formula: a function of the quantities that its arguments name.
    names = formula.__code__.co_varnames[: formula.__code__.co_argcount]
    value_in = lambda held: float(np.squeeze(formula(*(held[name] for name in names))))
    return difference(value_in, by, by_place)


differences = [
    [slope("E", (0, 0), "W", (row, column)) for column in range(2)]
    for row in range(1)
]
distance = np.max(np.abs(dW - differences))
print("check dW: largest distance from central differences", distance)
